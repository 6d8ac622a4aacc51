package org.roundtrip.forms.products.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** How many units somebody counted on the shelf, reserved or not, and why it was counted. */
record CountBody(
        @NotNull @Min(0) @Max(1_000_000_000L) Long onHand,
        @NotBlank @Size(max = 500) String reason) {}
