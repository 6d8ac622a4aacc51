package org.roundtrip.repair;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A person did it where the stock is kept; the note says what. */
public record DoneByHand(@NotBlank @Size(max = 1000) String note) {}
