package org.roundtrip.collection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Finance's way out when a hold could not be captured. {@code evidence} goes with PAID_ELSEWHERE, a note with WRITE_OFF. */
public record ArrangeCaptureAnswer(
        @NotNull Choice choice,
        @Nullable @Size(max = 500) String evidence,
        @Nullable @Size(max = 1000) String note) {
    public enum Choice {
        RETRY,
        /** The customer has paid by other means, with evidence. */
        PAID_ELSEWHERE,
        /** It is not collected; the note says why. */
        WRITE_OFF
    }
}
