package org.roundtrip.exchange;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A person did it where the stock is kept. {@code note} says what. */
public record ByHandAnswer(@NotBlank @Size(max = 500) String note) {}
