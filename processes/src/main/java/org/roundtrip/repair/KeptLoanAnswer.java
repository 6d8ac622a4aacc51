package org.roundtrip.repair;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What became of it. */
public record KeptLoanAnswer(@NotBlank @Size(max = 1000) String note) {}
