package org.roundtrip.refund;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Finance's way out when the provider could not pay. {@code evidence} (a bank reference, say) goes with PAID_ELSEWHERE. */
public record ManualPayoutAnswer(
        @NotNull Choice choice,
        @Nullable @Size(max = 500) String evidence,
        @Nullable @Size(max = 1000) String note) {
    public enum Choice {
        /** Ask the provider again, as a new attempt. */
        RETRY,
        /** It was paid by other means, with evidence. */
        PAID_ELSEWHERE,
        /** Give what is open as store credit; only with the customer's consent. */
        STORE_CREDIT
    }
}
