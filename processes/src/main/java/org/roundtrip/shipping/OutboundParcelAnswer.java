package org.roundtrip.shipping;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Support's answer when a parcel to the customer is late, lost or on its way back. */
public record OutboundParcelAnswer(
        @NotNull Choice choice, @Nullable @Size(max = 1000) String note) {
    public enum Choice {
        /** Give it more time; the customer hears so. */
        WAIT,
        /** The customer has it. */
        DELIVERED,
        /** The customer will not get it: what becomes of that is decided elsewhere. */
        LOST
    }
}
