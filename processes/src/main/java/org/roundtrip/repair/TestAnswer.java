package org.roundtrip.repair;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Whether it works again. */
public record TestAnswer(
        @NotNull Boolean passed, @NotBlank @Size(max = 2000) String note) {}
