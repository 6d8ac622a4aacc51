package org.roundtrip.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Support's answer to a request the policy would not decide. {@code note} goes to the customer. */
public record ReviewAnswer(
        @NotNull Verdict verdict,
        @Nullable @Size(max = 1000) String note) {
    public enum Verdict {
        ACCEPT,
        REFUSE,
        /** Ask the customer, with {@code note} as the question. */
        ASK,
        /** Accept, and let the customer keep the item. */
        KEEP_ITEM
    }
}
