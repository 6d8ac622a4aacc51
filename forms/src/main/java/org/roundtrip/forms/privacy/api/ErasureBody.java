package org.roundtrip.forms.privacy.api;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whose data, and why. {@code dryRun} says what would be done and does nothing; it needs no reason. */
record ErasureBody(
        @NotBlank @Email @Size(max = 254) String email,
        @Nullable @Size(max = 500) String reason,
        @Nullable Boolean dryRun) {}
