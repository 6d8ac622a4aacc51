package org.roundtrip.forms.warehouse.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What was scanned: a plate, a tracking code, a case number or its page's address, an order, a serial number, a product. */
record ScanBody(@NotBlank @Size(max = 300) String code) {}
