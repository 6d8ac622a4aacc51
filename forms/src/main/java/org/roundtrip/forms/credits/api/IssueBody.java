package org.roundtrip.forms.credits.api;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A credit issued by hand. {@code amount} is minor units of {@code currency}; {@code reason} is kept in the ledger. */
record IssueBody(
        @NotNull @Email @Size(max = 254) String email,
        @Min(1) @Max(CreditAmounts.MOST) long amount,
        @NotNull String currency,
        @NotBlank @Size(max = 500) String reason) {}
