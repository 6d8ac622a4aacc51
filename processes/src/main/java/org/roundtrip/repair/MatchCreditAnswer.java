package org.roundtrip.repair;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the maker paid or credited, in minor units. */
public record MatchCreditAnswer(
        @Min(0) long creditedMinor,
        @NotBlank @Size(max = 1000) String note) {}
