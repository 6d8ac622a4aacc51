package org.roundtrip.exchange;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What became of a replacement that left and whose goods did not come back. {@code note} says how or why. */
public record UnreturnedAnswer(
        @NotNull Choice choice, @NotBlank @Size(max = 1000) String note) {
    public enum Choice {
        /** The customer has paid it, in a way the note tells. */
        PAID,
        /** Nobody asks for it any more. */
        WRITTEN_OFF
    }
}
