package org.roundtrip.forms.refunds.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Outcome;
import org.roundtrip.refund.Refund;

/**
 * What is owed to a customer. {@code amount} is minor units of {@code currency}; {@code because} is the rule that said
 * how many approvals it needs.
 *
 * @param method ORIGINAL (back to how it was paid) or STORE_CREDIT
 * @param number counts the refunds of one case
 */
record RefundSummary(
        long id,
        @JsonProperty("case") String caseNumber,
        int number,
        Refund.State state,
        long amount,
        String currency,
        String method,
        int approvalsNeeded,
        @Nullable String because,
        String preparedBy,
        Instant calculatedAt,
        @Nullable Instant settledAt) {

    static RefundSummary of(Refund refund, String caseNumber) {
        return new RefundSummary(
                refund.key(),
                caseNumber,
                refund.number(),
                refund.state(),
                refund.totalMinor(),
                refund.currency(),
                refund.method() == Outcome.REFUND ? "ORIGINAL" : "STORE_CREDIT",
                refund.approvalsNeeded(),
                refund.approvalBecause(),
                refund.preparedBy(),
                refund.calculatedAt(),
                refund.settledAt());
    }
}
