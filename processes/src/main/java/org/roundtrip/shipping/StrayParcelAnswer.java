package org.roundtrip.shipping;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What support made of a parcel that reached a customer who was not to get it any more. The note goes to him. */
public record StrayParcelAnswer(
        @NotNull Choice choice, @NotBlank @Size(max = 1000) String note) {
    public enum Choice {
        /** The customer keeps it for nothing. */
        MAY_KEEP,
        /** The customer is asked to send it back. */
        ASKED_BACK,
        /** The customer keeps it and it is set against what he gets otherwise. */
        COUNTED
    }
}
