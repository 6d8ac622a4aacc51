package org.roundtrip.app.data;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * What every connection to MySQL has to be told, whatever the URL says. Set here and not in the URL, because forgetting
 * one of them costs statements, or truth.
 */
@Component
class MySqlSettings implements BeanPostProcessor {
    private static final Map<String, String> SETTINGS = Map.of(
            // The driver remembers isolation and auto-commit instead of asking the server before each transaction:
            // without it 67 of a case's statements are questions to the server about itself.
            "useLocalSessionState", "true",
            // Batches become one statement with many rows.
            "rewriteBatchedStatements", "true",
            // The engine looks for its tables in this schema only; otherwise it takes another schema's for its own.
            "nullDatabaseMeansCurrent", "true",
            // The engine's columns hold whole seconds. A fraction would be rounded up, into the future.
            "sendFractionalSeconds", "false",
            // The engine's times are UTC on every node, wherever it stands.
            "connectionTimeZone", "UTC",
            "forceConnectionTimeZoneToSession", "true",
            // A server that is gone has to be noticed; a statement that hangs must not hold a thread for ever.
            "connectTimeout", "5000",
            "socketTimeout", "60000");

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
                && pool.getJdbcUrl() != null
                && pool.getJdbcUrl().startsWith("jdbc:mysql:")) {
            SETTINGS.forEach(pool::addDataSourceProperty);
        }
        return bean;
    }
}
