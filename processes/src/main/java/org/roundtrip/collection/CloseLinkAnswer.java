package org.roundtrip.collection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Finance has closed a page the provider could not be asked to close, in its dashboard; or lets us ask again. */
public record CloseLinkAnswer(
        @NotNull Choice choice, @Nullable @Size(max = 1000) String note) {
    public enum Choice {
        RETRY,
        /** It is closed, and nothing was paid on it. */
        CLOSED
    }
}
