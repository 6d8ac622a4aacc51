package org.roundtrip.notification;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.roundtrip.work.AfterCommit;
import org.roundtrip.work.WorkWaiting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes mails down in the transaction of the event they tell about; {@link MailOutbox} hands them out for sending. */
@Component
public class Notices {
    private static final List<String> PROMOTIONAL = Arrays.stream(MailKind.values())
            .filter(MailKind::promotional)
            .map(MailKind::name)
            .toList();

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notices(JdbcClient jdbc, JsonMapper json, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** Owes the case's customer a mail. A customer without an address is owed none, which is decided when it is due. */
    public void post(long caseId, MailKind kind, Map<String, String> facts) {
        jdbc.sql("insert into mail_outbox (case_id, kind, facts, state, created_at, next_try_at, tries)"
                        + " values (?, ?, ?, 'WAITING', ?, ?, 0)")
                .params(caseId, kind.name(), json.writeValueAsString(facts), clock.millis(), clock.millis())
                .update();
        AfterCommit.run(() -> events.publishEvent(new WorkWaiting(WorkWaiting.MAIL)));
    }

    /**
     * Owes an address a mail, if there is something to tell it: which is found out when it is due, so that nobody learns it
     * from how long this takes.
     */
    public void postTo(String email, String locale, MailKind kind) {
        jdbc.sql("insert into mail_outbox (recipient, locale, kind, facts, state, created_at, next_try_at, tries)"
                        + " values (?, ?, ?, '{}', 'WAITING', ?, ?, 0)")
                .params(email, locale, kind.name(), clock.millis(), clock.millis())
                .update();
        AfterCommit.run(() -> events.publishEvent(new WorkWaiting(WorkWaiting.MAIL)));
    }

    /** Takes back the promotional mails that have not been sent: the customer no longer wants them. */
    public void takeBackPromotional(long caseId) {
        jdbc.sql("update mail_outbox set state = 'TAKEN_BACK' where case_id = :case and state = 'WAITING'"
                        + " and kind in (:kinds)")
                .param("case", caseId)
                .param("kinds", PROMOTIONAL)
                .update();
    }
}
