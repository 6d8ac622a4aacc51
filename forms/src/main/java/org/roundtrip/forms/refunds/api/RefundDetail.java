package org.roundtrip.forms.refunds.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.calculation.Kind;
import org.roundtrip.payment.Tender;
import org.roundtrip.refund.AttemptState;

/** A refund with its calculation, who approved it, and how its money moves, payment by payment. */
record RefundDetail(@JsonUnwrapped RefundSummary refund, List<Line> lines, List<Approval> approvals, List<Leg> legs) {

    /** A signed part of the amount, with the rule that put it there. */
    record Line(Kind kind, @Nullable Integer line, int units, long amount, String rule) {}

    record Approval(String by, boolean approved, @Nullable String note, Instant at) {}

    /**
     * What is given back of one payment; the last attempt is the one that counts. There is none where no provider was asked:
     * what is given as store credit counts against the payment all the same.
     *
     * @param payment its reference, whole for integrators; of a store credit or a gift card others see the end only
     */
    record Leg(
            Tender tender,
            String provider,
            String payment,
            long amount,
            @Nullable String settledElsewhere,
            List<AttemptJson> attempts) {}

    /** @param why what the provider said, for one that did not work */
    record AttemptJson(
            AttemptState state,
            @Nullable String providerRefundId,
            @Nullable String why) {}
}
