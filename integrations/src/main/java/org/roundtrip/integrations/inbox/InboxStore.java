package org.roundtrip.integrations.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The table {@code webhook_inbox}. A worked message stays for a while, so that a late repeat of it is recognised. */
@Repository
class InboxStore {
    private static final int MAX_ERROR = 500;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InboxStore(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Stores a message in a commit of its own. @return false if it is here already */
    boolean store(String provider, Verified verified) {
        try {
            transaction.executeWithoutResult(status -> insert(provider, verified));
            return true;
        } catch (DuplicateKeyException repeat) {
            return false;
        }
    }

    private void insert(String provider, Verified verified) {
        long now = clock.millis();
        jdbc.sql("insert into webhook_inbox (provider, dedup_key, event_type, body, status, attempts, due_at,"
                        + " received_at) values (?, ?, ?, ?, 'NEW', 0, ?, ?)")
                .params(provider, verified.dedupKey(), verified.type(), verified.body(), now, now)
                .update();
    }

    /** What is due, oldest first. A look, not a claim: see {@link #claim}. */
    List<InboxMessage> due(int limit) {
        return jdbc.sql("select id, provider, event_type, body, attempts from webhook_inbox"
                        + " where status = 'NEW' and due_at <= ? order by due_at, id limit ?")
                .params(clock.millis(), limit)
                .query((row, number) -> new InboxMessage(
                        row.getLong(1), row.getString(2), row.getString(3), row.getBytes(4), row.getInt(5)))
                .list();
    }

    /**
     * Marks a message as worked, in the transaction of its effect: a rollback takes both back, and whoever comes second
     * waits here and finds it done.
     *
     * @return false if it is worked already
     */
    boolean claim(long id) {
        return jdbc.sql("update webhook_inbox set status = 'DONE', worked_at = ? where id = ? and status = 'NEW'")
                        .params(clock.millis(), id)
                        .update()
                == 1;
    }

    void later(InboxMessage message, Duration wait, String why) {
        transaction.executeWithoutResult(status -> jdbc.sql("update webhook_inbox set attempts = ?, due_at = ?,"
                        + " error = ? where id = ? and status = 'NEW' and attempts = ?")
                .params(message.attempts() + 1, clock.millis() + wait.toMillis(), shortened(why))
                .params(message.id(), message.attempts())
                .update());
    }

    void park(InboxMessage message, String why) {
        transaction.executeWithoutResult(status -> jdbc.sql("update webhook_inbox set status = 'PARKED',"
                        + " attempts = ?, worked_at = ?, error = ? where id = ? and status = 'NEW'")
                .params(message.attempts() + 1, clock.millis(), shortened(why), message.id())
                .update());
    }

    /** Deletes up to {@code limit} messages worked longer ago than this. @return how many */
    int purge(Duration keep, int limit) {
        var gone = transaction.execute(
                status -> jdbc.sql("delete from webhook_inbox where status = 'DONE' and worked_at < ? limit ?")
                        .params(clock.millis() - keep.toMillis(), limit)
                        .update());
        return gone == null ? 0 : gone;
    }

    private static String shortened(String text) {
        return text.length() <= MAX_ERROR ? text : text.substring(0, MAX_ERROR);
    }
}
