package org.roundtrip.forms.bench;

import java.util.List;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** A test's own look at the tables, over a connection that commits by itself. */
@Component
public class Tables {
    private final JdbcClient jdbc;

    Tables(DataSourceProperties pool) {
        var connection = new SingleConnectionDataSource(
                pool.determineUrl(), pool.determineUsername(), pool.determinePassword(), true);
        jdbc = JdbcClient.create(connection);
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** Forgets everything but the migrations, so that a test starts with nothing. */
    public void clear() {
        jdbc.sql("set foreign_key_checks = 0").update();
        names().forEach(table -> jdbc.sql("delete from " + table).update());
        jdbc.sql("set foreign_key_checks = 1").update();
    }

    private List<String> names() {
        return jdbc.sql("select table_name from information_schema.tables where table_schema = database()"
                        + " and table_name <> 'flyway_schema_history'")
                .query(String.class)
                .list();
    }
}
