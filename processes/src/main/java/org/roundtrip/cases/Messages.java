package org.roundtrip.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What customer and staff write to each other on a case. Plain text, shown as text and never as markup. */
@Component
public class Messages {
    public static final int MAX_LENGTH = 4000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Messages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record Message(long id, Instant at, boolean fromCustomer, String author, String body) {}

    /** Keeps a message, without the card numbers it may hold. */
    public void add(long caseId, Actor author, String body) {
        jdbc.sql("insert into case_message (case_id, at_millis, from_customer, author, body) values (?, ?, ?, ?, ?)")
                .params(
                        caseId,
                        clock.millis(),
                        author.kind() == Actor.Kind.CUSTOMER,
                        author.name(),
                        CardNumbers.masked(body))
                .update();
    }

    public List<Message> of(long caseId) {
        return jdbc.sql("select * from case_message where case_id = ? order by id")
                .param(caseId)
                .query((row, n) -> new Message(
                        row.getLong("id"),
                        Instant.ofEpochMilli(row.getLong("at_millis")),
                        row.getBoolean("from_customer"),
                        row.getString("author"),
                        row.getString("body")))
                .list();
    }
}
