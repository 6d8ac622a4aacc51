package org.roundtrip.repair;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of the repair.
 *
 * @param labourMinutes how long it took in the end
 */
public record RepairDeviceAnswer(
        @NotNull Choice choice,
        @NotBlank @Size(max = 2000) String note,
        @Nullable @Size(max = 30) List<RepairParts.@Valid Part> parts,
        @Nullable @Min(0) @Max(6000) Integer labourMinutes) {
    public enum Choice {
        REPAIRED,
        MORE_PARTS,
        NOT_REPAIRABLE
    }
}
