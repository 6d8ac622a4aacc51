package org.roundtrip.collection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What finance makes of a hold that ended by itself. {@code evidence} goes with PAID_ELSEWHERE, a note with GO_ON. */
public record LostHoldAnswer(
        @NotNull Choice choice,
        @Nullable @Size(max = 500) String evidence,
        @Nullable @Size(max = 1000) String note) {
    public enum Choice {
        /** The case goes on without it; the note says why. */
        GO_ON,
        /** The customer has paid by other means, with evidence. */
        PAID_ELSEWHERE
    }
}
