package org.roundtrip.inspection;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The warehouse sent rejected items back to the customer. */
public record SendItemBackAnswer(
        @Nullable @Size(max = 60) String trackingCode,
        @Nullable @Size(max = 1000) String note) {}
