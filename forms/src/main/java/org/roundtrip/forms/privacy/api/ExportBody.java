package org.roundtrip.forms.privacy.api;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Whose data. In the body and not in the address, which is logged. */
record ExportBody(@NotBlank @Email @Size(max = 254) String email) {}
