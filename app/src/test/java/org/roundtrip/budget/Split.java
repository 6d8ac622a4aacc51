package org.roundtrip.budget;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/**
 * Whose tables the statements of a schema touched, as MySQL's own digests tell it.
 *
 * @param engine the engine's tables
 * @param mail the outbox of mails
 * @param own the other tables of ours
 * @param rest commits and what the driver asks for itself
 */
record Split(double engine, double mail, double own, double rest) {
    private static final String DIGESTS = "select lower(digest_text), count_star"
            + " from performance_schema.events_statements_summary_by_digest where schema_name = ?";

    /** @return empty where the server keeps no digests: the embedded one does not */
    static Optional<Split> of(String url) {
        double engine = 0, mail = 0, own = 0, rest = 0;
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.prepareStatement(DIGESTS)) {
            statement.setString(1, connection.getCatalog());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var text = String.valueOf(rows.getString(1));
                    long count = rows.getLong(2);
                    if (text.contains("`act_")) {
                        engine += count;
                    } else if (text.contains("`mail_outbox`")) {
                        mail += count;
                    } else if (text.contains("`")) {
                        own += count;
                    } else {
                        rest += count;
                    }
                }
            }
        } catch (SQLException e) {
            return Optional.empty();
        }
        return engine == 0 ? Optional.empty() : Optional.of(new Split(engine, mail, own, rest));
    }

    Split minus(Split other) {
        return new Split(engine - other.engine, mail - other.mail, own - other.own, rest - other.rest);
    }

    Split per(double n) {
        return new Split(engine / n, mail / n, own / n, rest / n);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "engine %.1f, own tables %.1f, mail %.1f, commits and the driver's %.1f",
                engine,
                own,
                mail,
                rest);
    }
}
