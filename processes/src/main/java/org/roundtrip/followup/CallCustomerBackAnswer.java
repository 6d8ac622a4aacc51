package org.roundtrip.followup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** How the talk with a dissatisfied customer went. Only colleagues read it. */
public record CallCustomerBackAnswer(
        @NotBlank @Size(max = 1000) String note) {}
