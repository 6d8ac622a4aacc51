package org.roundtrip.teamwork;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CardNumbers;
import org.roundtrip.cases.CaseDesk;
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
    private final CaseDesk cases;
    private final Clock clock;

    Notes(JdbcClient jdbc, Commands commands, Mentions mentions, CaseDesk cases, Clock clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.mentions = mentions;
        this.cases = cases;
        this.clock = clock;
    }

    public record Note(long id, Instant at, String author, String body) {}

    /**
     * Adds a note, and calls whom it names. It changes nothing about the case.
     *
     * @throws InvalidRequest if it is empty or too long
     * @throws org.roundtrip.cases.TooLate if the case's personal data was erased
     */
    public Note add(long caseId, Actor author, String text) {
        var body = CardNumbers.masked(text.strip());
        if (body.isEmpty() || body.length() > MAX_LENGTH) {
            throw new InvalidRequest("/text", "note-length", "a note has 1 to 4000 characters");
        }
        return commands.run(() -> {
            cases.lock(caseId);
            cases.refuseIfErased(caseId);
            var now = clock.instant();
            var id = new GeneratedKeyHolder();
            jdbc.sql("insert into case_note (case_id, at_millis, author, body) values (?, ?, ?, ?)")
                    .params(caseId, now.toEpochMilli(), author.name(), body)
                    .update(id, "id");
            long key = Objects.requireNonNull(id.getKey()).longValue();
            mentions.in(key, body);
            return new Note(key, now, author.name(), body);
        });
    }

    /** Oldest first. */
    public List<Note> of(long caseId) {
        return of(caseId, 0, Integer.MAX_VALUE);
    }

    /** At most {@code limit} of those after the note {@code after}, oldest first. */
    public List<Note> of(long caseId, long after, int limit) {
        return jdbc.sql("select * from case_note where case_id = ? and id > ? order by id limit ?")
                .params(caseId, after, limit)
                .query((row, n) -> new Note(
                        row.getLong("id"),
                        Instant.ofEpochMilli(row.getLong("at_millis")),
                        row.getString("author"),
                        row.getString("body")))
                .list();
    }
}
