package org.roundtrip.forms.orders.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.roundtrip.forms.api.Problem;
import org.roundtrip.forms.api.ProblemException;
import org.roundtrip.forms.api.ProblemKind;
import org.roundtrip.forms.api.Roles;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orders/import")
@Tag(name = "orders")
class OrderImportController {
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final long MAX_BYTES = 64L * 1024 * 1024;

    private final TakeOrder taking;
    private final NdjsonOrders ndjson;
    private final CsvOrders csv;

    OrderImportController(TakeOrder taking, NdjsonOrders ndjson, CsvOrders csv) {
        this.taking = taking;
        this.ndjson = ndjson;
        this.csv = csv;
    }

    @PostMapping(consumes = NDJSON)
    @Roles(Roles.INTEGRATOR)
    @Operation(
            summary = "Import orders",
            description = """
                    At most 64 MiB, worked while it comes in, each order in a transaction of its own. Sending a file again
                    changes nothing. JSON lines: one order per line, at most 1 MiB each. CSV: a header, then one record per
                    order line, records of one order after each other. Columns: number, placedAt, currency, line, sku,
                    lineName, quantity, paid; optional deliveredAt, shippingPaid, email, name, reference, street, city,
                    postcode, country, paymentProvider, paymentReference, paymentCaptured, tax, returnable.""",
            requestBody = @RequestBody(content = {@Content(mediaType = NDJSON), @Content(mediaType = CSV)}))
    ImportReport ndjson(HttpServletRequest call) throws IOException {
        var importer = new OrderImporter(taking);
        ndjson.read(body(call), importer);
        return importer.report();
    }

    @PostMapping(consumes = CSV)
    @Roles(Roles.INTEGRATOR)
    ImportReport csv(HttpServletRequest call) throws IOException {
        var importer = new OrderImporter(taking);
        csv.read(body(call), importer);
        return importer.report();
    }

    private static LimitedStream body(HttpServletRequest call) throws IOException {
        if (call.getContentLengthLong() > MAX_BYTES) {
            throw new ProblemException(Problem.of(ProblemKind.BODY_TOO_LARGE, "split the file"));
        }
        return new LimitedStream(call.getInputStream(), MAX_BYTES);
    }
}
