package org.roundtrip.inspection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the warehouse found in the parcel: one entry for every authorised line, and what nobody had announced. */
public record InspectionAnswer(
        @NotNull @Size(max = 700) List<@Valid Line> lines,
        @Nullable @Size(max = 50) List<@Valid Undeclared> undeclared) {

    /**
     * @param received units that arrived; the rest of the authorised ones are missing
     * @param accepted units of them that are as they should be; the rest is rejected
     * @param grade A (as new), B (opened), C (worn), D (beyond use)
     * @param photos files that were attached to the task; what is beyond use needs one at least
     * @param diminishedPercent how much of what they paid the accepted units lost in value; left out, the policy says
     * @param disposition where they go; left out, the policy says
     * @param dispositionReason why they go elsewhere than the policy says; needed if they do
     */
    public record Line(
            @Min(1) int line,
            @Min(0) int received,
            @Min(0) int accepted,
            @NotNull Grade grade,
            @Nullable @Size(max = 1000) String note,

            @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
            BigDecimal diminishedPercent,

            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 60) String> photos,
            @Nullable Disposition disposition,
            @Nullable @Size(max = 500) String dispositionReason) {
        /** A line that the policy values. */
        public Line(int line, int received, int accepted, Grade grade, @Nullable String note) {
            this(line, received, accepted, grade, note, null, null, null, null);
        }

        public Line(
                int line,
                int received,
                int accepted,
                Grade grade,
                @Nullable String note,
                @Nullable BigDecimal diminishedPercent) {
            this(line, received, accepted, grade, note, diminishedPercent, null, null, null);
        }

        public Line(
                int line,
                int received,
                int accepted,
                Grade grade,
                @Nullable String note,
                @Nullable BigDecimal diminishedPercent,
                @Nullable List<String> photos) {
            this(line, received, accepted, grade, note, diminishedPercent, photos, null, null);
        }

        /** Whether nobody would believe it without having seen it: something is here, and beyond use. */
        public boolean needsPhoto() {
            return received > 0 && grade == Grade.D && photosTaken().isEmpty();
        }

        /** The references of its photos, none if there are none. */
        public List<String> photosTaken() {
            return photos == null ? List.of() : photos;
        }
    }

    /** @param discrepancy as what it was noted when the parcel was unpacked, if it was */
    public record Undeclared(
            @NotBlank @Size(max = 300) String description,
            @Min(1) @Max(100_000) int quantity,
            @Nullable Long discrepancy) {
        /** Something that is seen for the first time. */
        public Undeclared(String description, int quantity) {
            this(description, quantity, null);
        }
    }

    /** Where goods go after they were inspected. */
    public enum Disposition {
        RESTOCK,
        REFURBISH,
        REPAIR,
        DONATE,
        RECYCLE,
        DESTROY
    }

    public enum Grade {
        A,
        B,
        C,
        D
    }
}
