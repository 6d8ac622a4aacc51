package org.roundtrip.withdrawal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What becomes of goods that were withdrawn from and not sent back in time. */
public record UnsentGoodsAnswer(
        @NotNull Choice choice, @Nullable @Size(max = 1000) String note) {
    public enum Choice {
        /** A new label, and 14 days more. */
        MORE_TIME,
        /** Proof of dispatch is here, or the goods are let go: pay back now. */
        REFUND,
        /** Nothing comes and nothing is paid; the note tells the customer why. */
        GIVE_UP
    }
}
