package org.roundtrip.forms.operations.api;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.migration.MovePlan;

/**
 * Cases of a model that are to run on another version. {@code steps} says what the two versions don't: a step of the old
 * one, and the step of the new one that takes its place. {@code reason} is wanted unless it is a dry run.
 */
record MoveBody(
        @NotBlank @Size(max = 100) String model,
        @Min(1) int from,
        @Min(1) int to,
        @Nullable @Size(max = 200) Map<@NotBlank @Size(max = 200) String, @NotBlank @Size(max = 200) String> steps,
        @Nullable @Size(max = 500) String reason,
        @NotNull Boolean dryRun) {
    MovePlan plan() {
        return new MovePlan(model, from, to, steps == null ? Map.of() : steps);
    }
}
