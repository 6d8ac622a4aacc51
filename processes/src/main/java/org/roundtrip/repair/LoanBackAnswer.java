package org.roundtrip.repair;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whether it came back. */
public record LoanBackAnswer(
        @NotNull Choice choice, @Nullable @Size(max = 500) String note) {
    public enum Choice {
        BACK,
        KEPT
    }
}
