package org.roundtrip.forms.repairs.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.api.Idempotent;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.forms.api.Numbers;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.forms.repairs.api.RepairBodies.LoanOf;
import org.roundtrip.forms.repairs.api.RepairBodies.MakerAnswer;
import org.roundtrip.forms.repairs.api.RepairBodies.QuoteAnswer;
import org.roundtrip.forms.repairs.api.RepairBodies.RemedyChoice;
import org.roundtrip.repair.AnswerQuote;
import org.roundtrip.repair.ClaimOfMaker;
import org.roundtrip.repair.LendDevice;
import org.roundtrip.repair.RemedyRepair;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "repairs")
class RepairController {
    private final CaseFiles files;
    private final RepairViews views;
    private final AnswerQuote quotes;
    private final RemedyRepair remedies;
    private final ClaimOfMaker makers;
    private final LendDevice loans;
    private final Idempotent idempotent;

    RepairController(
            CaseFiles files,
            RepairViews views,
            AnswerQuote quotes,
            RemedyRepair remedies,
            ClaimOfMaker makers,
            LendDevice loans,
            Idempotent idempotent) {
        this.files = files;
        this.views = views;
        this.quotes = quotes;
        this.remedies = remedies;
        this.makers = makers;
        this.loans = loans;
        this.idempotent = idempotent;
    }

    @GetMapping("/api/v1/cases/{number}/repair")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT, Roles.WAREHOUSE, Roles.TECHNICIAN, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "Get how the repair of a case stands")
    RepairJson get(@PathVariable String number) {
        return views.of(file(number));
    }

    @PostMapping("/api/v1/cases/{number}/repair/quote-answer")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT})
    @Operation(summary = "Accept or decline the quote of a repair, or ask about it")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RepairJson.class)))
    ResponseEntity<byte[]> answerQuote(
            HttpServletRequest call,
            @PathVariable String number,
            @RequestHeader(Idempotent.HEADER) String key,
            @Valid @RequestBody QuoteAnswer body) {
        var name = body.name() == null ? "" : body.name();
        return verb(call, key, number, of -> {
            switch (body.answer()) {
                case ACCEPTED -> quotes.accept(of, SignedIn.actor(), name);
                case DECLINED -> quotes.decline(of, SignedIn.actor(), name);
                case ASKED -> quotes.ask(of, SignedIn.actor(), body.text() == null ? "" : body.text());
            }
        });
    }

    @PostMapping("/api/v1/cases/{number}/repair/remedy")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT})
    @Operation(summary = "Choose what the customer gets in place of a repair")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RepairJson.class)))
    ResponseEntity<byte[]> chooseRemedy(
            HttpServletRequest call,
            @PathVariable String number,
            @RequestHeader(Idempotent.HEADER) String key,
            @Valid @RequestBody RemedyChoice body) {
        return verb(call, key, number, of -> remedies.choose(of, SignedIn.actor(), body.remedy()));
    }

    @PostMapping("/api/v1/cases/{number}/repair/maker-answer")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT, Roles.TECHNICIAN})
    @Operation(summary = "Say what a maker did with a unit that was sent on to him")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RepairJson.class)))
    ResponseEntity<byte[]> answerOfMaker(
            HttpServletRequest call,
            @PathVariable String number,
            @RequestHeader(Idempotent.HEADER) String key,
            @Valid @RequestBody MakerAnswer body) {
        return verb(call, key, number, of -> makers.answer(of, SignedIn.actor(), body.answer()));
    }

    @PostMapping("/api/v1/cases/{number}/repair/loan")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT, Roles.TECHNICIAN})
    @Operation(summary = "Lend the customer a device while his own is repaired")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RepairJson.class)))
    ResponseEntity<byte[]> lend(
            HttpServletRequest call,
            @PathVariable String number,
            @RequestHeader(Idempotent.HEADER) String key,
            @Valid @RequestBody LoanOf body) {
        return verb(call, key, number, of -> loans.lend(of, SignedIn.actor(), body.sku()));
    }

    private ResponseEntity<byte[]> verb(
            HttpServletRequest call, String key, String number, java.util.function.Consumer<CaseNumber> verb) {
        var caseNumber = file(number).number();
        return idempotent.once(call, key, () -> {
            verb.accept(caseNumber);
            return ResponseEntity.ok().body(views.of(file(caseNumber.value())));
        });
    }

    private CaseFile file(String number) {
        return files.findByNumber(Numbers.of(number)).orElseThrow(NotHere::new);
    }
}
