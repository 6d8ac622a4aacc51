package org.roundtrip.forms.refunds.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.roundtrip.forms.api.CsvWriter;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.forms.refunds.CalculationSheet;
import org.roundtrip.refund.ExplainRefund;
import org.roundtrip.refund.RefundLine;
import org.roundtrip.refund.Refunds;
import org.roundtrip.work.Look;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/refunds/{id}")
@Tag(name = "refunds")
class ExplanationController {
    private final Refunds refunds;
    private final ExplainRefund explain;
    private final CalculationSheet sheet;
    private final Look look;

    ExplanationController(Refunds refunds, ExplainRefund explain, CalculationSheet sheet, Look look) {
        this.refunds = refunds;
        this.explain = explain;
        this.sheet = sheet;
        this.look = look;
    }

    @GetMapping("/explanation")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(
            summary = "Explain a refund",
            description = "Every line with its rule, what it was calculated by, and whether calculating it again gives"
                    + " the same.")
    ExplanationJson explain(@PathVariable long id) {
        return look.at(() -> {
            var refund = refunds.findById(id).orElseThrow(NotHere::new);
            var explained = explain.of(id).orElseThrow(NotHere::new);
            var basis = explained.basis();
            return new ExplanationJson(
                    id,
                    refund.currency(),
                    basis.asCredit(),
                    refund.totalMinor(),
                    explained.same(),
                    explained.lines().stream()
                            .map(RefundLine::part)
                            .map(ExplanationJson.Line::of)
                            .toList(),
                    basis.items().stream().map(ExplanationJson.Item::of).toList(),
                    basis.shipping().stream().map(ExplanationJson.Delivery::of).toList(),
                    basis.extras().stream().map(ExplanationJson.Other::of).toList());
        });
    }

    @GetMapping("/calculation.csv")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "A refund's calculation as a sheet, a row for each signed line")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    void calculation(@PathVariable long id, HttpServletResponse response) throws IOException {
        var text = look.at(() -> {
            var out = new StringWriter();
            try {
                sheet.write(refunds.findById(id).orElseThrow(NotHere::new), out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toString();
        });
        var out = CsvWriter.download(response, "refund-" + id + ".csv");
        out.write(text);
        out.flush();
    }
}
