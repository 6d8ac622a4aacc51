package org.roundtrip.forms.warehouse.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The bin that was scanned. */
record BinBody(@NotBlank @Size(max = 20) String bin) {}
