package org.roundtrip.forms.refunds.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.ElsewhereRefund;

/** A refund that others made. {@code amount} is minor units of {@code currency}; {@code match} is null until somebody says. */
record ElsewhereJson(
        long id,
        String provider,
        String providerRefundId,
        String payment,
        String order,
        String currency,
        long amount,
        AttemptState state,
        Instant seenAt,
        @Nullable Match match) {

    /** What it was for, and who said so. */
    record Match(
            ElsewhereRefund.MatchedAs as,
            @Nullable Long refund,
            @JsonProperty("case") @Nullable String caseNumber,
            @Nullable String note,
            String by,
            Instant at) {}

    static ElsewhereJson of(ElsewhereRefund refund) {
        var match = refund.match();
        return new ElsewhereJson(
                refund.id(),
                refund.provider(),
                refund.providerRefundId(),
                refund.payment().shown(),
                refund.orderNumber(),
                refund.amount().getCurrencyUnit().getCode(),
                refund.amount().getAmountMinorLong(),
                refund.state(),
                refund.seenAt(),
                match == null
                        ? null
                        : new Match(
                                match.as(),
                                match.refundId(),
                                match.caseNumber(),
                                match.note(),
                                match.by(),
                                match.at()));
    }
}
