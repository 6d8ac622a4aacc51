package org.roundtrip.forms.cases.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.roundtrip.cases.Messages;

/** A message to the customer: plain text. */
record MessageBody(
        @NotBlank @Size(max = Messages.MAX_LENGTH) String text) {}
