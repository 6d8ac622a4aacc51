package org.roundtrip.shipping;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Support voided a label with the carrier by hand, or decided to leave it. */
public record VoidByHandAnswer(@Nullable @Size(max = 1000) String note) {}
