package org.roundtrip.forms.cases.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.roundtrip.followup.FollowUp;

/**
 * What the customer was asked and said.
 *
 * @param askedAt when he was asked by mail; null if he answered unasked
 * @param coupon what he was thanked with, if he was
 * @param calledBackAt when somebody called back about a low score
 */
record FollowUpJson(
        @Nullable Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable Integer score,
        @Nullable String comment,
        @Nullable String coupon,
        @Nullable Instant calledBackAt) {
    static FollowUpJson of(FollowUp followUp) {
        return new FollowUpJson(
                followUp.askedAt(),
                followUp.answeredAt(),
                followUp.score(),
                followUp.comment(),
                followUp.coupon(),
                followUp.calledBackAt());
    }
}
