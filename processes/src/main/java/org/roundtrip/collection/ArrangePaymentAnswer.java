package org.roundtrip.collection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Finance's way out when the provider makes no page to pay on. {@code evidence} goes with PAID_ELSEWHERE. */
public record ArrangePaymentAnswer(
        @NotNull Choice choice,
        @Nullable @Size(max = 500) String evidence,
        @Nullable @Size(max = 1000) String note) {
    public enum Choice {
        /** The customer may try again, and has three days at least. */
        ASK_AGAIN,
        /** The customer has paid by other means, with evidence. */
        PAID_ELSEWHERE,
        /** It is not collected. */
        GIVE_UP
    }
}
