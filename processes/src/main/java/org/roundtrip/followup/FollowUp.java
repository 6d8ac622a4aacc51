package org.roundtrip.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * How a case went, in its customer's eyes. There is one from the moment he is asked or answers unasked.
 *
 * @param processInstanceId the instance of the model that asked, or that his answer started
 * @param score 1 (very badly) to 5 (very well); null until he has answered
 * @param comment his own words
 * @param coupon what he was thanked with, if he was
 */
public record FollowUp(
        @Id @Nullable Long id,
        long caseId,
        @Nullable String processInstanceId,
        @Nullable Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable Integer score,
        @Nullable String comment,
        @Nullable String coupon,
        @Nullable Instant calledBackAt) {
    public static final int WORST = 1;
    public static final int BEST = 5;
    public static final int LONGEST_COMMENT = 1000;

    /** Up to this score somebody calls back. */
    static final int LOW = 2;

    static FollowUp asked(long caseId, String processInstanceId, Instant now) {
        return new FollowUp(null, caseId, processInstanceId, now, null, null, null, null, null);
    }

    static FollowUp unasked(long caseId) {
        return new FollowUp(null, caseId, null, null, null, null, null, null, null);
    }

    FollowUp answered(int given, @Nullable String words, Instant now) {
        return new FollowUp(id, caseId, processInstanceId, askedAt, now, given, words, coupon, calledBackAt);
    }

    public boolean isAnswered() {
        return answeredAt != null;
    }

    /** Whether the answer is one that somebody calls back about. */
    public boolean isLow() {
        return score != null && score <= LOW;
    }
}
