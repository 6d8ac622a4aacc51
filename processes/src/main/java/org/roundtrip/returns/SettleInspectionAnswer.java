package org.roundtrip.returns;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Support's answer to an inspection that found something wrong or missing. {@code note} goes to the customer. */
public record SettleInspectionAnswer(
        @NotNull Choice choice, @Nullable @Size(max = 1000) String note) {
    public enum Choice {
        /** Refund everything that was authorised: rejected units count as accepted, missing ones as lost at our risk. */
        ACCEPT_ALL,
        /** Refund what was accepted; the customer is told. */
        REFUND_ACCEPTED,
        /** Offer to refund what was accepted and ask the customer first. */
        OFFER,
        /** Send everything back, refund nothing. */
        SEND_BACK
    }
}
