package org.roundtrip.repair;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the customer wanted to know. */
public record QuestionAnswered(@NotBlank @Size(max = 1000) String note) {}
