package org.roundtrip.forms.cases.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.followup.AnswerFollowUp;
import org.roundtrip.followup.AskingByMail;
import org.roundtrip.followup.FollowUps;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.api.Idempotent;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.forms.api.Numbers;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.work.Look;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases/{number}")
@Tag(name = "cases")
class FollowUpApi {
    private final AnswerFollowUp answers;
    private final AskingByMail asking;
    private final FollowUps followUps;
    private final CaseFiles files;
    private final CaseView view;
    private final Idempotent idempotent;
    private final Look look;

    FollowUpApi(
            AnswerFollowUp answers,
            AskingByMail asking,
            FollowUps followUps,
            CaseFiles files,
            CaseView view,
            Idempotent idempotent,
            Look look) {
        this.answers = answers;
        this.asking = asking;
        this.followUps = followUps;
        this.files = files;
        this.view = view;
        this.idempotent = idempotent;
        this.look = look;
    }

    @PostMapping("/follow-up")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT})
    @Operation(
            summary = "Say for the customer how a refunded case went, once",
            description = "A score of 1 or 2 becomes a task for support. 409 too-early while the case is under way,"
                    + " too-late if it was answered before, was not refunded, or was closed more than 90 days ago.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FollowUpJson.class)))
    ResponseEntity<byte[]> answer(
            HttpServletRequest call,
            @PathVariable String number,
            @RequestHeader(Idempotent.HEADER) String key,
            @RequestBody FollowUpBody body) {
        var caseNumber = Numbers.of(number);
        var actor = SignedIn.actor();
        return idempotent.once(call, key, () -> ResponseEntity.status(HttpStatus.CREATED)
                .body(FollowUpJson.of(answers.answer(caseNumber, actor, body.score(), body.comment()))));
    }

    @GetMapping("/follow-up")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT, Roles.OPERATIONS})
    @Operation(summary = "Get how a case went; 404 if its customer was not asked and has not answered")
    FollowUpJson get(@PathVariable String number) {
        var caseNumber = Numbers.of(number);
        return look.at(() -> files.findByNumber(caseNumber)
                .flatMap(file -> followUps.findByCaseId(file.key()))
                .map(FollowUpJson::of)
                .orElseThrow(NotHere::new));
    }

    @PostMapping("/consent")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT})
    @Operation(
            summary = "Note whether the customer may be asked by mail how it went",
            description = "Possible at any time. A no also takes back such mails that are not sent yet.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseJson.class)))
    ResponseEntity<byte[]> consent(
            HttpServletRequest call,
            @PathVariable String number,
            @RequestHeader(Idempotent.HEADER) String key,
            @RequestBody ConsentBody body) {
        var caseNumber = Numbers.of(number);
        var actor = SignedIn.actor();
        return idempotent.once(call, key, () -> {
            var file = asking.allow(caseNumber, actor, body.mayAskByMail());
            return ResponseEntity.ok().eTag(CaseWait.etag(file)).body(view.of(file));
        });
    }
}
