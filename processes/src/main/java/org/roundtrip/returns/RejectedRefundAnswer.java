package org.roundtrip.returns;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Support's answer to finance's no. */
public record RejectedRefundAnswer(
        @NotNull Choice choice, @Nullable @Size(max = 1000) String note) {
    public enum Choice {
        /** Ask finance again. */
        ASK_AGAIN,
        /** Send back what was accepted, and close the case without a refund. */
        SEND_BACK,
        /** Keep what was accepted, and close the case without a refund; the note tells the customer why. */
        CLOSE_UNPAID
    }
}
