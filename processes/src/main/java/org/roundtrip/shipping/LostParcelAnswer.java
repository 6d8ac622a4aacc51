package org.roundtrip.shipping;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Support's answer when a parcel is late, lost or sent back. */
public record LostParcelAnswer(
        @NotNull Choice choice, @Nullable @Size(max = 1000) String note) {
    public enum Choice {
        /** Give it more time. */
        WAIT,
        /** It is here after all. */
        ARRIVED,
        /** It is gone and the risk was ours: refund. */
        LOST_AT_OUR_RISK,
        /** Nothing came and nothing is owed: close. */
        CLOSE
    }
}
