package org.roundtrip.forms.cases.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** What the customer says about being asked by mail. */
record ConsentBody(
        @NotNull @Schema(description = OpenCaseBody.MAY_ASK_BY_MAIL)
        Boolean mayAskByMail) {}
