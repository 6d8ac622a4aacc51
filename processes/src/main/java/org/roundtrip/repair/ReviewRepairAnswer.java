package org.roundtrip.repair;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who bears the repair; the note goes to the customer. */
public record ReviewRepairAnswer(
        @NotNull Verdict verdict,
        @Nullable @Size(max = 1000) String note) {
    public enum Verdict {
        GUARANTEE,
        WARRANTY,
        /** For money, after a quote. */
        CHARGEABLE,
        REFUSE
    }
}
