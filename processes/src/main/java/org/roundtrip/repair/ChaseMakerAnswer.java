package org.roundtrip.repair;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the maker said, or until when he has more time. */
public record ChaseMakerAnswer(
        SupplierClaim.@Nullable Answer answer,
        @Nullable LocalDate expected,
        @NotBlank @Size(max = 1000) String note) {}
