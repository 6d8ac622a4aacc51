package org.roundtrip.integrations.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.roundtrip.work.AfterCommit;
import org.roundtrip.work.Commands;
import org.roundtrip.work.ParkedWebhooks;
import org.roundtrip.work.WorkWaiting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The parked messages of the inbox, for people. */
@Component
class ParkedInbox implements ParkedWebhooks {
    private final JdbcClient jdbc;
    private final Commands commands;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ParkedInbox(JdbcClient jdbc, Commands commands, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Parked> parked(long before, int limit) {
        return jdbc.sql("select id, provider, dedup_key, event_type, received_at, worked_at, error from webhook_inbox"
                        + " where status = 'PARKED' and id < ? order by id desc limit ?")
                .params(before, limit)
                .query((row, n) -> new Parked(
                        row.getLong("id"),
                        row.getString("provider"),
                        row.getString("dedup_key"),
                        row.getString("event_type"),
                        Instant.ofEpochMilli(row.getLong("received_at")),
                        Instant.ofEpochMilli(row.getLong("worked_at")),
                        String.valueOf(row.getString("error"))))
                .list();
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from webhook_inbox where status = 'PARKED'")
                .query(Long.class)
                .single();
    }

    @Override
    public boolean workAgain(long id) {
        return commands.run(() -> {
            int found = jdbc.sql("update webhook_inbox set status = 'NEW', attempts = 0, due_at = ?, worked_at = null"
                            + " where id = ? and status = 'PARKED'")
                    .params(clock.millis(), id)
                    .update();
            AfterCommit.run(() -> events.publishEvent(new WorkWaiting(WorkWaiting.INBOX)));
            return found == 1;
        });
    }
}
