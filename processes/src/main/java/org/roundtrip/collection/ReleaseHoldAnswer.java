package org.roundtrip.collection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Finance has let a hold go that the provider could not be asked to let go, in its dashboard; or lets us ask again. */
public record ReleaseHoldAnswer(
        @NotNull Choice choice, @Nullable @Size(max = 1000) String note) {
    public enum Choice {
        RETRY,
        /** It is let go, or ends by itself. */
        RELEASED
    }
}
