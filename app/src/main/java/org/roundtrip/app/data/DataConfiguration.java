package org.roundtrip.app.data;

import java.time.Clock;
import org.roundtrip.cases.Columns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;

/** The clock, and how rows are read and written. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcRepositories("org.roundtrip")
class DataConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    JdbcCustomConversions jdbcCustomConversions(JdbcDialect dialect) {
        return Columns.conversions(dialect);
    }
}
