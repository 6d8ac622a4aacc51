package org.roundtrip.repair;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Whether it works again.
 *
 * @param serial the number of the unit, if the maker has sent another one
 */
public record TestAnswer(
        @NotNull Boolean passed,
        @NotBlank @Size(max = 2000) String note,
        @Nullable @Size(max = 100) String serial) {}
