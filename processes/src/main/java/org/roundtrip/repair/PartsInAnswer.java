package org.roundtrip.repair;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whether the parts have come. */
public record PartsInAnswer(
        @NotNull Choice choice, @Nullable @Size(max = 500) String note) {
    public enum Choice {
        HERE,
        NEVER
    }
}
