package org.roundtrip.exchange;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.policy.ExchangePolicy.Timing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How exchanges stand. Every change happens under the lock of the case. */
@Component
public class Exchanges {
    private final JdbcClient jdbc;

    Exchanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for a case that is no exchange. */
    public Optional<Exchange> find(long caseId) {
        return jdbc.sql("select * from exchange where case_id = ?")
                .param(caseId)
                .query((row, n) -> {
                    long collection = row.getLong("collection_id");
                    boolean collects = !row.wasNull();
                    long left = row.getLong("left_at");
                    boolean hasLeft = !row.wasNull();
                    var timing = row.getString("timing");
                    var off = row.getString("off_because");
                    return new Exchange(
                            row.getLong("case_id"),
                            row.getBoolean("in_advance"),
                            timing == null ? null : Timing.valueOf(timing),
                            row.getString("decided_by"),
                            row.getInt("hold_days"),
                            collects ? collection : null,
                            hasLeft ? Instant.ofEpochMilli(left) : null,
                            row.getBoolean("forgone"),
                            off == null ? null : Exchange.Off.valueOf(off));
                })
                .optional();
    }

    Exchange of(long caseId) {
        return find(caseId).orElseThrow();
    }

    void open(long caseId, boolean inAdvance) {
        jdbc.sql("insert into exchange (case_id, in_advance, hold_days, forgone) values (?, ?, 0, false)")
                .params(caseId, inAdvance)
                .update();
    }

    void agreed(long caseId, Timing timing, String decidedBy, int holdDays, @Nullable Long collectionId) {
        jdbc.sql("update exchange set timing = ?, decided_by = ?, hold_days = ?, collection_id = ? where case_id = ?")
                .params(timing.name(), decidedBy, holdDays, collectionId, caseId)
                .update();
    }

    void left(long caseId, Instant at) {
        jdbc.sql("update exchange set left_at = ? where case_id = ?")
                .params(at.toEpochMilli(), caseId)
                .update();
    }

    /** The customer gets no replacement, but money. */
    void forgone(long caseId) {
        jdbc.sql("update exchange set forgone = true where case_id = ?")
                .param(caseId)
                .update();
    }

    void off(long caseId, Exchange.Off because) {
        jdbc.sql("update exchange set off_because = ? where case_id = ?")
                .params(because.name(), caseId)
                .update();
    }
}
