package org.roundtrip.forms.credits.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What of a spend is given back, in minor units of the credit's currency. {@code spend} is the id of its entry. */
record ReverseBody(
        @Min(1) long spend, @Min(1) @Max(CreditAmounts.MOST) long amount) {}
