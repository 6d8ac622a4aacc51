package org.roundtrip.forms.credits.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What is taken off a credit for an order, which may be handed in later. Minor units of {@code currency}. */
record SpendBody(
        @Min(1) @Max(CreditAmounts.MOST) long amount,
        @NotNull String currency,
        @NotBlank @Size(max = 50) String order) {}
