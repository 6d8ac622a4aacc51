package org.roundtrip.crash;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The schema of a run, on a server that speaks MySQL's protocol. */
record Database(String url) {

    /** A schema of that name on the server that {@code server} names, made when it is first used. */
    static Database at(String server, String schema) {
        int query = server.indexOf('?');
        var address = (query < 0 ? server : server.substring(0, query)).replaceFirst("(jdbc:\\w+://[^/]+).*", "$1");
        var parameters = query < 0 ? "?" : server.substring(query) + "&";
        return new Database(address + "/" + schema + parameters + "createDatabaseIfNotExist=true");
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user(), password());
    }

    String user() {
        return parameter("user").orElse("root");
    }

    String password() {
        return parameter("password").orElse("");
    }

    private Optional<String> parameter(String name) {
        var matcher = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(url);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    long count(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    void drop() {
        var schema = url.replaceFirst("jdbc:\\w+://[^/]+/([^?]+).*", "$1");
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("drop database " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException("schema " + schema + " is left behind", e);
        }
    }
}
