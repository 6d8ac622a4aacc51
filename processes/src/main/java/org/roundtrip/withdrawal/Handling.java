package org.roundtrip.withdrawal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What we made of a statement.
 *
 * @param finding what looking for its order led to; null until somebody has looked
 * @param orderId the order it is about, once one is found
 * @param receivedAt when the consumer had the last of the goods
 * @param lastDay the last day on which it could be stated; null while no period runs
 * @param days how long the period is
 * @param law the rule the period rests on, by its id
 * @param ground why it was refused: one of the law's own exceptions
 */
public record Handling(
        long caseId,
        @Nullable Finding finding,
        @Nullable Long orderId,
        @Nullable Instant receivedAt,
        @Nullable LocalDate lastDay,
        int days,
        @Nullable String law,
        DecideWithdrawalAnswer.@Nullable Choice decision,
        @Nullable Ground ground,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {}
