package org.roundtrip.forms.cases.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.roundtrip.followup.FollowUp;

/** How a case went in the customer's eyes: 1 (very badly) to 5 (very well), and in his own words. */
record FollowUpBody(
        @NotNull @Min(FollowUp.WORST) @Max(FollowUp.BEST) Integer score,
        @Nullable @Size(max = FollowUp.LONGEST_COMMENT) String comment) {}
