package org.roundtrip.forms.refunds.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.api.Page;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.refund.ApproveMany;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes no idempotency key, which would make one commit of many: whoever calls again is told what is approved already. */
@RestController
@RequestMapping("/api/v1/refunds/approvals")
@Tag(name = "refunds")
class ApprovalController {
    private final ApproveMany approvals;

    ApprovalController(ApproveMany approvals) {
        this.approvals = approvals;
    }

    @PostMapping
    @Roles(Roles.FINANCE)
    @Operation(
            summary = "Approve several refunds that one person may approve",
            description = "Each by itself, as its task would be: one that is refused stops no other, and says why."
                    + " Calling again approves nothing twice.")
    Page<ApprovalJson> approve(@RequestBody ApprovalsBody body) {
        var words = approvals.approve(body.tasks(), SignedIn.actor(), body.reason());
        return new Page<>(words.stream().map(ApprovalJson::of).toList(), null);
    }
}
