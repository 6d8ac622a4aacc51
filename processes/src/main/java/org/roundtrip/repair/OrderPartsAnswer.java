package org.roundtrip.repair;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** When the parts are to come, and where they were ordered. */
public record OrderPartsAnswer(
        @NotNull LocalDate expected,
        @NotBlank @Size(max = 500) String note) {}
