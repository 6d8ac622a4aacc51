package org.roundtrip.repair;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a repair would cost, amounts with tax in minor units, and for how many days it stands. */
public record QuoteBody(
        @NotEmpty @Size(max = 50) List<@Valid Line> lines,
        @Min(1) @Max(90) int validDays) {
    public record Line(
            @NotNull RepairQuote.Kind kind,
            @NotBlank @Size(max = 300) String words,
            @Min(0) @Max(1_000_000_000_000L) long amountMinor) {}
}
