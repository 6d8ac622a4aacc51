package org.roundtrip.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.flywaydb.core.Flyway;

/**
 * A schema with our tables and nothing of any test in it, for one test at a time. To migrate a new one takes two seconds, so
 * one that is given back is emptied for the next.
 */
public final class MigratedSchema implements AutoCloseable {
    private static final Deque<MigratedSchema> FREE = new ArrayDeque<>();
    private static final String TABLES = "select table_name from information_schema.tables"
            + " where table_schema = database() and table_type = 'BASE TABLE'";

    private final String url;
    private final List<String> emptied;

    private MigratedSchema(String url) {
        this.url = url;
        Flyway.configure().dataSource(url, null, null).load().migrate();
        emptied = tablesWithoutRows();
    }

    public static MigratedSchema take() {
        synchronized (FREE) {
            return FREE.isEmpty() ? new MigratedSchema(MySqlServer.running().newSchema()) : FREE.pop();
        }
    }

    public String url() {
        return url;
    }

    /** Gives it back: whoever used it is gone. */
    @Override
    public void close() {
        inOneTransaction(statement -> {
            statement.execute("set foreign_key_checks = 0");
            for (var table : emptied) {
                statement.execute("delete from " + table);
            }
            return emptied;
        });
        synchronized (FREE) {
            FREE.push(this);
        }
    }

    /** What a migration itself put somewhere stays there. */
    private List<String> tablesWithoutRows() {
        return inOneTransaction(statement -> {
            var without = new ArrayList<String>();
            for (var table : strings(statement, TABLES)) {
                if (strings(statement, "select 1 from " + table + " limit 1").isEmpty()) {
                    without.add(table);
                }
            }
            return without;
        });
    }

    private static List<String> strings(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private interface Work<T> {
        T with(Statement statement) throws SQLException;
    }

    private <T> T inOneTransaction(Work<T> work) {
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var result = work.with(statement);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException("the schema of a test can't be used again", e);
        }
    }
}
