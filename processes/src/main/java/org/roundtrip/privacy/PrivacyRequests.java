package org.roundtrip.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.work.Commands;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What customers ask for on the page of their case: their data, or to have it erased. Staff answers within a month. */
@Service
public class PrivacyRequests {
    private static final Duration TO_ANSWER = Duration.ofDays(30);
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final CaseDesk cases;
    private final Commands commands;
    private final Clock clock;

    PrivacyRequests(JdbcClient jdbc, CaseDesk cases, Commands commands, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.commands = commands;
        this.clock = clock;
    }

    /** What can be asked for. */
    public enum Kind {
        EXPORT,
        ERASURE
    }

    /** A request that waits, and until when it is to be answered. */
    public record Waiting(String caseNumber, Kind kind, Instant askedAt, Instant dueAt) {}

    /** Notes what the customer asks for. Asking twice is asking once. */
    public void ask(CaseNumber number, Kind kind) {
        commands.run(() -> {
            var file = cases.lock(number);
            if (!waiting(file.key()).contains(kind)) {
                jdbc.sql("insert into privacy_request (case_id, kind, asked_at) values (?, ?, ?)")
                        .params(file.key(), kind.name(), clock.millis())
                        .update();
                cases.tell(file.key(), kind == Kind.EXPORT ? "data-asked-for" : "erasure-asked-for", Actor.CUSTOMER);
            }
        });
    }

    /** What the customer of a case waits for. */
    public List<Kind> waiting(long caseId) {
        return jdbc.sql("select kind from privacy_request where case_id = ? and done_at is null")
                .param(caseId)
                .query((row, n) -> Kind.valueOf(row.getString(1)))
                .list();
    }

    /** What waits, the oldest first. */
    public List<Waiting> waiting() {
        return jdbc.sql("select f.number, r.kind, r.asked_at from privacy_request r join case_file f"
                        + " on f.id = r.case_id where r.done_at is null order by r.asked_at, r.id limit ?")
                .param(MOST)
                .query((row, n) -> {
                    var asked = Instant.ofEpochMilli(row.getLong(3));
                    return new Waiting(row.getString(1), Kind.valueOf(row.getString(2)), asked, asked.plus(TO_ANSWER));
                })
                .list();
    }

    void done(Person person, String kind) {
        if (!person.cases().isEmpty()) {
            jdbc.sql("update privacy_request set done_at = :now where case_id in (:cases) and kind = :kind"
                            + " and done_at is null")
                    .param("now", clock.millis())
                    .param("cases", person.cases())
                    .param("kind", kind)
                    .update();
        }
    }
}
