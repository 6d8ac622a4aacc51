package org.roundtrip.forms.exchanges.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.exchange.ChooseReplacement;
import org.roundtrip.exchange.ExchangeItems;
import org.roundtrip.exchange.Exchanges;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.api.Idempotent;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.forms.api.Numbers;
import org.roundtrip.forms.api.Page;
import org.roundtrip.forms.api.Roles;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "exchanges")
class ExchangeController {
    private final CaseFiles files;
    private final Exchanges exchanges;
    private final ExchangeItems items;
    private final ChooseReplacement choosing;
    private final LineOffers offers;
    private final Idempotent idempotent;

    ExchangeController(
            CaseFiles files,
            Exchanges exchanges,
            ExchangeItems items,
            ChooseReplacement choosing,
            LineOffers offers,
            Idempotent idempotent) {
        this.files = files;
        this.exchanges = exchanges;
        this.items = items;
        this.choosing = choosing;
        this.offers = offers;
        this.idempotent = idempotent;
    }

    @GetMapping("/api/v1/cases/{number}/exchange")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT, Roles.WAREHOUSE, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "Get what a case is exchanged for, and on which terms")
    ExchangeJson get(@PathVariable String number) {
        return json(file(number));
    }

    @PostMapping("/api/v1/cases/{number}/replacement")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT})
    @Operation(
            summary = "Choose again for an exchange",
            description = "When what was chosen can't be had or was not paid: something for every line, or a refund.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExchangeJson.class)))
    ResponseEntity<byte[]> choose(
            HttpServletRequest call,
            @PathVariable String number,
            @RequestHeader(Idempotent.HEADER) String key,
            @RequestBody ChooseBody body) {
        var caseNumber = file(number).number();
        var actor = SignedIn.actor();
        return idempotent.once(call, key, () -> {
            if (body.wantsRefund()) {
                choosing.refund(caseNumber, actor);
            } else {
                choosing.another(caseNumber, actor, body.skus());
            }
            return ResponseEntity.ok().body(json(file(caseNumber.value())));
        });
    }

    @GetMapping("/api/v1/orders/{order}/lines/{line}/replacements")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT})
    @Operation(
            summary = "List what a line of an order may be exchanged for",
            description = "The same thing and its variants with what is there now; with sku, that product.")
    Page<OfferJson> offers(
            @PathVariable String order,
            @PathVariable int line,
            @RequestParam(defaultValue = "1") @Min(1) int quantity,
            @RequestParam(required = false) @Nullable ReturnReason reason,
            @RequestParam(required = false) @Nullable String sku) {
        return new Page<>(
                offers.of(order, line, quantity, reason, sku).stream()
                        .map(OfferJson::of)
                        .toList(),
                null);
    }

    private CaseFile file(String number) {
        return files.findByNumber(Numbers.of(number)).orElseThrow(NotHere::new);
    }

    private ExchangeJson json(CaseFile file) {
        var exchange = exchanges.find(file.key()).orElseThrow(NotHere::new);
        return new ExchangeJson(
                file.number().value(),
                exchange.inAdvance(),
                exchange.timing(),
                exchange.decidedBy(),
                exchange.leftAt(),
                exchange.forgone(),
                exchange.off(),
                file.currency(),
                List.copyOf(items.ofCase(file.key()).stream()
                        .map(ExchangeJson.Item::of)
                        .toList()));
    }
}
