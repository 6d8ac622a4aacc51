package org.roundtrip.forms.refunds.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.roundtrip.refund.ApproveMany;

/** The approval tasks to say yes to, and why they are in order. */
record ApprovalsBody(
        @NotEmpty @Size(max = ApproveMany.MOST) List<String> tasks,
        @NotBlank @Size(max = 1000) String reason) {}
