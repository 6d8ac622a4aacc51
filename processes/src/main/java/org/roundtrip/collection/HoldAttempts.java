package org.roundtrip.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked of holds. Every change names the version it saw, so a late one is refused. */
@Component
public class HoldAttempts {
    private static final int MAX_MESSAGE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    HoldAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes one down before anything is sent. Callers hold the case's lock. */
    void plan(long collectionId, HoldAttempt.Kind kind, long amountMinor) {
        jdbc.sql("insert into hold_attempt (collection_id, kind, attempt_key, state, amount_minor, planned_at, version)"
                        + " values (?, ?, ?, 'PLANNED', ?, ?, 0)")
                .params(collectionId, kind.name(), CollectionKey.fresh().value(), amountMinor, clock.millis())
                .update();
    }

    /** All of a collection, oldest first. */
    public List<HoldAttempt> of(long collectionId) {
        return of(List.of(collectionId));
    }

    public List<HoldAttempt> of(Collection<Long> collectionIds) {
        return collectionIds.isEmpty()
                ? List.of()
                : jdbc.sql("select * from hold_attempt where collection_id in (:ids) order by id")
                        .param("ids", collectionIds)
                        .query(HoldAttempts::attempt)
                        .list();
    }

    /** The newest of a kind: the one that counts. */
    Optional<HoldAttempt> current(long collectionId, HoldAttempt.Kind kind) {
        return of(collectionId).stream()
                .filter(attempt -> attempt.kind() == kind)
                .reduce((first, last) -> last);
    }

    /** Marks what is about to be sent, before it is sent. */
    public void sending(Collection<Long> attemptIds) {
        if (!attemptIds.isEmpty()) {
            jdbc.sql("update hold_attempt set state = 'SENDING', first_sent_at = coalesce(first_sent_at, :now),"
                            + " version = version + 1 where id in (:ids)")
                    .param("now", clock.millis())
                    .param("ids", attemptIds)
                    .update();
        }
    }

    /** @return false if it has changed since it was read: then this knowledge is old */
    boolean move(HoldAttempt attempt, HoldAttempt.State state, @Nullable String code, @Nullable String message) {
        return jdbc.sql("update hold_attempt set state = ?, provider_code = ?, provider_message = ?, resolved_at = ?,"
                                + " version = version + 1 where id = ? and version = ?")
                        .params(
                                state.name(),
                                code,
                                message == null || message.length() <= MAX_MESSAGE
                                        ? message
                                        : message.substring(0, MAX_MESSAGE),
                                state.open() ? null : clock.millis(),
                                attempt.id(),
                                attempt.version())
                        .update()
                == 1;
    }

    private static HoldAttempt attempt(ResultSet row, int n) throws SQLException {
        long sent = row.getLong("first_sent_at");
        return new HoldAttempt(
                row.getLong("id"),
                row.getLong("collection_id"),
                HoldAttempt.Kind.valueOf(row.getString("kind")),
                new CollectionKey(row.getString("attempt_key")),
                HoldAttempt.State.valueOf(row.getString("state")),
                row.getLong("amount_minor"),
                sent == 0 ? null : Instant.ofEpochMilli(sent),
                row.getString("provider_code"),
                row.getString("provider_message"),
                row.getLong("version"));
    }
}
