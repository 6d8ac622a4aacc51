package org.roundtrip.forms.credits.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.roundtrip.credit.CreditCode;
import org.roundtrip.credit.CreditNotFound;
import org.roundtrip.credit.SpendStoreCredit;
import org.roundtrip.credit.StoreCredits;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.api.Cursor;
import org.roundtrip.forms.api.Idempotent;
import org.roundtrip.forms.api.Page;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/store-credits")
@Tag(name = "store credits")
class StoreCreditController {
    private static final String LIST = "store-credits";

    private final StoreCredits credits;
    private final SpendStoreCredit spending;
    private final Idempotent idempotent;
    private final Look look;
    private final Clock clock;

    StoreCreditController(
            StoreCredits credits, SpendStoreCredit spending, Idempotent idempotent, Look look, Clock clock) {
        this.credits = credits;
        this.spending = spending;
        this.idempotent = idempotent;
        this.look = look;
        this.clock = clock;
    }

    @GetMapping("/{code}")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT, Roles.FINANCE})
    @Operation(summary = "Get a store credit with its balance and its ledger")
    CreditDetail get(@PathVariable String code) {
        return look.at(() -> {
            var credit = credits.find(CreditCode.typed(code)).orElseThrow(CreditNotFound::new);
            return new CreditDetail(
                    CreditJson.of(credit, true, clock.instant()),
                    credits.ledger(credit).stream().map(EntryJson::of).toList());
        });
    }

    @GetMapping
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT, Roles.FINANCE})
    @Operation(
            summary = "List a customer's store credits, newest first",
            description = "Integrators get whole codes, to offer them at the checkout; staff get their ends.")
    Page<CreditJson> list(
            @RequestParam String email,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        long before = Cursor.id(LIST, cursor, Long.MAX_VALUE);
        boolean wholeCodes = SignedIn.actor().has(Roles.INTEGRATOR);
        var found = look.at(() -> credits.heldBy(email, before, Page.limit(limit) + 1));
        return Page.of(
                found,
                limit,
                shown -> shown.stream()
                        .map(credit -> CreditJson.of(credit, wholeCodes, clock.instant()))
                        .toList(),
                last -> Cursor.of(LIST, last.id()));
    }

    @PostMapping
    @Roles(Roles.FINANCE)
    @Operation(summary = "Issue a store credit by hand")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CreditJson.class)))
    ResponseEntity<byte[]> issue(
            @RequestHeader(Idempotent.HEADER) String key, @RequestBody IssueBody body, HttpServletRequest request) {
        var amount = CreditAmounts.of(body.currency(), body.amount());
        return idempotent.once(request, key, () -> ResponseEntity.status(HttpStatus.CREATED)
                .body(CreditJson.of(
                        credits.issue(new StoreCredits.Issue(
                                purpose(key), body.email(), amount, "by-hand", body.reason(), null, actor())),
                        true,
                        clock.instant())));
    }

    @PostMapping("/{code}/spend")
    @Roles(Roles.INTEGRATOR)
    @Operation(
            summary = "Spend store credit on an order",
            description = "The order names the payment as provider store-credit, with the code as its reference.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EntryJson.class)))
    ResponseEntity<byte[]> spend(
            @PathVariable String code,
            @RequestHeader(Idempotent.HEADER) String key,
            @RequestBody SpendBody body,
            HttpServletRequest request) {
        var amount = CreditAmounts.of(body.currency(), body.amount());
        return idempotent.once(request, key, () -> ResponseEntity.status(HttpStatus.CREATED)
                .body(EntryJson.of(spending.spend(
                        CreditCode.typed(code),
                        new SpendStoreCredit.Spend(
                                purpose(key), amount, body.order().strip(), actor())))));
    }

    @PostMapping("/{code}/reverse")
    @Roles(Roles.INTEGRATOR)
    @Operation(
            summary = "Give back what was spent, all of it or a part",
            description =
                    "For an order that did not come about. What comes back as a return is given back by its refund.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EntryJson.class)))
    ResponseEntity<byte[]> reverse(
            @PathVariable String code,
            @RequestHeader(Idempotent.HEADER) String key,
            @RequestBody ReverseBody body,
            HttpServletRequest request) {
        return idempotent.once(request, key, () -> {
            var credit = credits.find(CreditCode.typed(code)).orElseThrow(CreditNotFound::new);
            var amount = CreditAmounts.of(credit.issued().getCurrencyUnit().getCode(), body.amount());
            return ResponseEntity.status(HttpStatus.CREATED)
                    .body(EntryJson.of(spending.reverse(
                            credit.code(),
                            new SpendStoreCredit.Reversal(
                                    purpose(key), body.spend(), amount, "shop", null, null, actor()))));
        });
    }

    /** Remembered in the ledger for ever, also when the key itself is forgotten. */
    private static String purpose(String key) {
        return "api-" + Idempotent.id(key);
    }

    private static String actor() {
        return SignedIn.actor().name();
    }
}
