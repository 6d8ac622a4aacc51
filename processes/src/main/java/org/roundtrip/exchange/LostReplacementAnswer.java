package org.roundtrip.exchange;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What becomes of an exchange whose replacement was lost on its way. */
public record LostReplacementAnswer(
        @NotNull Choice choice, @Nullable @Size(max = 1000) String note) {
    public enum Choice {
        /** Another one is sent. */
        SEND_ANOTHER,
        /** The customer gets his money. */
        REFUND
    }
}
