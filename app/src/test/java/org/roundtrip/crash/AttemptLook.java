package org.roundtrip.crash;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks at the refund attempts in the database right after a kill, to say what was interrupted. An attempt that rests
 * since an earlier kill, until its lock runs out, does not count again.
 */
final class AttemptLook {
    private static final String OTHERS =
            "select count(*) from information_schema.processlist where db = database() and id <> connection_id()";
    private static final String UNDER_WAY = "select attempt_key, state, version from refund_attempt"
            + " where state not in ('SUCCEEDED', 'FAILED', 'CANCELED')";
    private static final int MOST_LOOKS = 100;
    private static final long PAUSE_MILLIS = 20;

    private final Database database;
    private final Set<Found> known = new HashSet<>();

    AttemptLook(Database database) {
        this.database = database;
    }

    /** An attempt that is not over, as it stands. */
    record Found(String key, String state, long version) {}

    /** What came under way or moved since the last look. The server is dead. */
    List<Found> fresh() {
        try (var connection = database.connect()) {
            awaitTheEndOfItsConnections(connection);
            var fresh = underWay(connection).stream()
                    .filter(found -> !known.contains(found))
                    .toList();
            known.addAll(fresh);
            return fresh;
        } catch (SQLException e) {
            throw new IllegalStateException("the database can't be looked at", e);
        }
    }

    /** A commit that the dead server sent may still be on its way: the database notices an end after reading all. */
    private static void awaitTheEndOfItsConnections(Connection connection) throws SQLException {
        for (int look = 0; look < MOST_LOOKS; look++) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(OTHERS)) {
                rows.next();
                if (rows.getLong(1) == 0) {
                    return;
                }
            }
            Calls.pause(PAUSE_MILLIS);
        }
    }

    private static List<Found> underWay(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(UNDER_WAY)) {
            var found = new ArrayList<Found>();
            while (rows.next()) {
                found.add(new Found(rows.getString(1), rows.getString(2), rows.getLong(3)));
            }
            return found;
        }
    }
}
