package org.roundtrip.shipping;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Support's answer when no label could be bought. Carrier and tracking code go with OWN_LABEL. */
public record ArrangeLabelAnswer(
        @NotNull Choice choice,
        @Nullable @Size(max = 30) String carrier,
        @Nullable @Size(max = 60) String trackingCode,
        @Nullable @Size(max = 1000) String note) {
    public enum Choice {
        RETRY,
        OWN_LABEL,
        /** There will be no parcel. */
        GIVE_UP
    }
}
