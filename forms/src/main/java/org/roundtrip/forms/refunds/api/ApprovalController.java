package org.roundtrip.forms.refunds.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.api.Idempotent;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.refund.ApproveMany;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Each refund is a commit of its own; the key keeps what became of all of them. */
@RestController
@RequestMapping("/api/v1/refunds/approvals")
@Tag(name = "refunds")
class ApprovalController {
    private final ApproveMany approvals;
    private final Idempotent idempotent;

    ApprovalController(ApproveMany approvals, Idempotent idempotent) {
        this.approvals = approvals;
        this.idempotent = idempotent;
    }

    @PostMapping
    @Roles(Roles.FINANCE)
    @Operation(
            summary = "Approve several refunds that one person may approve",
            description = "Each by itself, as its task would be: one that is refused stops no other, and says why."
                    + " Calling again approves nothing twice, and tells again what you approved.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApprovalsJson.class)))
    ResponseEntity<byte[]> approve(
            HttpServletRequest call, @RequestHeader(Idempotent.HEADER) String key, @RequestBody ApprovalsBody body) {
        var actor = SignedIn.actor();
        return idempotent.each(call, key, () -> {
            var words = approvals.approve(body.tasks(), actor, body.reason());
            return ResponseEntity.ok(
                    new ApprovalsJson(words.stream().map(ApprovalJson::of).toList(), null));
        });
    }
}
