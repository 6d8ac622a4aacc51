package org.roundtrip.repair;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** By which number it travels, and until when the maker should answer. */
public record ShipToMakerAnswer(
        @NotBlank @Size(max = 100) String tracking, @NotNull LocalDate expected) {}
