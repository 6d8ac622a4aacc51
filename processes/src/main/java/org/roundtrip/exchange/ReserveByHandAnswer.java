package org.roundtrip.exchange;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What becomes of a replacement that the inventory could not be asked for. */
public record ReserveByHandAnswer(
        @NotNull Choice choice, @Nullable @Size(max = 500) String note) {
    public enum Choice {
        /** Ask the inventory again. */
        TRY_AGAIN,
        /** It was reserved by hand; the note says where. */
        RESERVED,
        /** It can't be had: the customer chooses again. */
        CHOOSE_AGAIN
    }
}
