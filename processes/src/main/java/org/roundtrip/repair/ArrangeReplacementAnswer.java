package org.roundtrip.repair;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Whether there is a new unit to be had. */
public record ArrangeReplacementAnswer(
        @NotNull Choice choice, @NotBlank @Size(max = 500) String note) {
    public enum Choice {
        RESERVED,
        NONE
    }
}
