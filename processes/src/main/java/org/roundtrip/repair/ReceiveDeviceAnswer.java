package org.roundtrip.repair;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which device came. */
public record ReceiveDeviceAnswer(
        @NotNull Choice choice,
        @Nullable @Size(max = 100) String serial,
        @Nullable @Size(max = 1000) String note) {
    public enum Choice {
        /** It is the one. */
        SAME,
        /** Another unit of the customer's, with the number given: it is repaired instead. */
        OTHER,
        /** Not what was asked for: it goes back. */
        SEND_BACK
    }
}
