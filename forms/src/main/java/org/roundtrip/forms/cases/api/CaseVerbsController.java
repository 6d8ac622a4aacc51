package org.roundtrip.forms.cases.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.Messages;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.api.Idempotent;
import org.roundtrip.forms.api.NoFields;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.forms.api.Numbers;
import org.roundtrip.forms.api.Page;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.intake.CustomerDesk;
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
class CaseVerbsController {
    private final CustomerDesk desk;
    private final CaseFiles files;
    private final Messages messages;
    private final CaseView view;
    private final Idempotent idempotent;

    CaseVerbsController(CustomerDesk desk, CaseFiles files, Messages messages, CaseView view, Idempotent idempotent) {
        this.desk = desk;
        this.files = files;
        this.messages = messages;
        this.view = view;
        this.idempotent = idempotent;
    }

    @PostMapping("/cancel")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT})
    @Operation(summary = "Cancel a case before its parcel is handed in")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseJson.class)))
    ResponseEntity<byte[]> cancel(
            HttpServletRequest call,
            @PathVariable String number,
            @RequestHeader(Idempotent.HEADER) String key,
            @RequestBody(required = false) @Nullable NoFields body) {
        var caseNumber = Numbers.of(number);
        var actor = SignedIn.actor();
        return idempotent.once(call, key, () -> {
            var file = desk.cancel(caseNumber, actor);
            return ResponseEntity.ok().eTag(CaseWait.etag(file)).body(view.of(file));
        });
    }

    @GetMapping("/messages")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT})
    @Operation(summary = "List what customer and staff wrote to each other, oldest first")
    Page<MessageJson> messages(@PathVariable String number) {
        var file = files.findByNumber(Numbers.of(number)).orElseThrow(NotHere::new);
        return new Page<>(messages.of(file.key()).stream().map(MessageJson::of).toList(), null);
    }

    @PostMapping("/messages")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT})
    @Operation(summary = "Write to the customer, who gets it by mail")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MessageJson.class)))
    ResponseEntity<byte[]> write(
            HttpServletRequest call,
            @PathVariable String number,
            @RequestHeader(Idempotent.HEADER) String key,
            @RequestBody MessageBody body) {
        var caseNumber = Numbers.of(number);
        var actor = SignedIn.actor();
        return idempotent.once(call, key, () -> {
            desk.say(caseNumber, actor, body.text());
            var file = files.findByNumber(caseNumber).orElseThrow(NotHere::new);
            List<Messages.Message> all = messages.of(file.key());
            return ResponseEntity.status(HttpStatus.CREATED).body(MessageJson.of(all.get(all.size() - 1)));
        });
    }
}
