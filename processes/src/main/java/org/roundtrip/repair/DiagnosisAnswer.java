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
 * What was found. Free only if somebody's promise covers it, or the customer has paid for it.
 *
 * @param labourMinutes how long it takes, as far as the bench can tell
 * @param photos files attached to the task, by their references or ids
 */
public record DiagnosisAnswer(
        @NotNull Diagnosis diagnosis,
        @NotBlank @Size(max = 2000) String finding,
        @Nullable @Size(max = 30) List<RepairParts.@Valid Part> parts,
        @Nullable @Min(0) @Max(6000) Integer labourMinutes,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 100) String> photos,
        @Nullable @Size(max = 200) String supplier,
        @Nullable @Min(0) Long claimedMinor) {
    public enum Diagnosis {
        FREE,
        CHARGEABLE,
        NOT_REPAIRABLE,
        TO_MAKER
    }
}
