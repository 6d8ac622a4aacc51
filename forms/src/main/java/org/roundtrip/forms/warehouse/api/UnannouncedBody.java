package org.roundtrip.forms.warehouse.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A parcel of which nobody knows anything. The same code twice is one parcel. */
record UnannouncedBody(
        @Nullable @Size(max = 100) String code,
        @NotBlank @Size(max = 300) String description) {}
