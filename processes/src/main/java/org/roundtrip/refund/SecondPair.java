package org.roundtrip.refund;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Four eyes: who may say yes or no to a refund. Nobody to one that he prepared, whose case he opened, or of whose request
 * he decided anything: a reviewer, an inspector or whoever gave a parcel up for lost has fixed what is paid.
 */
@Component
public class SecondPair {
    /** Somebody had a hand in what is to be paid. */
    public static final String FOUR_EYES = "four-eyes";

    /** It is his second word about the same refund. */
    public static final String ALREADY = "already-approved";

    /**
     * What of a timeline fixes no amount: finance's own steps, and talk. All else that a person did counts, so that a new
     * kind of answer is refused until somebody says that it need not be.
     */
    static final List<String> NO_HAND = List.of(
            "refund-approved",
            "refund-rejected",
            "refund-retried",
            "refund-deadline-near",
            "refund-paid-elsewhere",
            "paid-elsewhere",
            "payment-asked-again",
            "hold-not-renewed",
            "capture-written-off",
            "unreturned-paid",
            "unreturned-written-off",
            "credit-matched",
            "kept-loan-settled",
            "question-asked",
            "staff-wrote",
            "customer-called-back",
            "asking-allowed",
            "asking-refused",
            "step-retried",
            "personal-data-erased");

    private final JdbcClient jdbc;

    SecondPair(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Stand(long refundId, boolean hand, boolean spoke) {}

    /** Why this person may not answer about a refund, or null. */
    public @Nullable String refusal(long refundId, Actor actor) {
        return refusals(List.of(refundId), actor).get(refundId);
    }

    /** As {@link #refusal}, of several; who may answer about one finds nothing for it. */
    public Map<Long, String> refusals(Collection<Long> refundIds, Actor actor) {
        if (refundIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select r.id as refund_id, r.prepared_by = :me or c.opened_by = :me or exists"
                        + " (select 1 from case_file s join timeline_entry t on t.case_id = s.id"
                        + " where s.request_number = c.request_number and t.actor = :me"
                        + " and t.actor_kind in ('STAFF', 'PROGRAM') and t.code not in (:noHand)) as hand,"
                        + " exists (select 1 from refund_approval a where a.refund_id = r.id and a.approver = :me)"
                        + " as spoke from refund r join case_file c on c.id = r.case_id where r.id in (:refunds)")
                .param("me", actor.name())
                .param("noHand", NO_HAND)
                .param("refunds", refundIds)
                .query((row, n) -> new Stand(row.getLong("refund_id"), row.getBoolean("hand"), row.getBoolean("spoke")))
                .list()
                .stream()
                .filter(stand -> stand.hand() || stand.spoke())
                .collect(Collectors.toMap(Stand::refundId, stand -> stand.spoke() ? ALREADY : FOUR_EYES));
    }
}
