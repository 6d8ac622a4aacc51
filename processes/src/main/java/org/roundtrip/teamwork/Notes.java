package org.roundtrip.teamwork;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CardNumbers;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.work.Commands;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** What the staff write to each other on a case. Plain text; neither the customer's page nor his mails know of it. */
@Component
public class Notes {
    public static final int MAX_LENGTH = 4000;

    private final JdbcClient jdbc;
    private final Commands commands;
    private final Mentions mentions;
    private final Clock clock;

    Notes(JdbcClient jdbc, Commands commands, Mentions mentions, Clock clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.mentions = mentions;
        this.clock = clock;
    }

    public record Note(long id, Instant at, String author, String body) {}

    /** Adds a note, and calls whom it names. It changes nothing about the case. @throws InvalidRequest if it is empty or too long */
    public void add(long caseId, Actor author, String text) {
        var body = CardNumbers.masked(text.strip());
        if (body.isEmpty() || body.length() > MAX_LENGTH) {
            throw new InvalidRequest("/text", "note-length", "a note has 1 to 4000 characters");
        }
        commands.run(() -> {
            var id = new GeneratedKeyHolder();
            jdbc.sql("insert into case_note (case_id, at_millis, author, body) values (?, ?, ?, ?)")
                    .params(caseId, clock.millis(), author.name(), body)
                    .update(id, "id");
            mentions.in(Objects.requireNonNull(id.getKey()).longValue(), body);
        });
    }

    /** Oldest first. */
    public List<Note> of(long caseId) {
        return jdbc.sql("select * from case_note where case_id = ? order by id")
                .param(caseId)
                .query((row, n) -> new Note(
                        row.getLong("id"),
                        Instant.ofEpochMilli(row.getLong("at_millis")),
                        row.getString("author"),
                        row.getString("body")))
                .list();
    }
}
