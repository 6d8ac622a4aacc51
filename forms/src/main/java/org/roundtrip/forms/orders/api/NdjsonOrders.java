package org.roundtrip.forms.orders.api;

import java.io.IOException;
import java.io.InputStream;
import org.roundtrip.forms.api.Problem;
import org.roundtrip.forms.api.ProblemException;
import org.roundtrip.forms.api.ProblemKind;
import org.roundtrip.forms.api.StrictJson;
import org.roundtrip.orders.OrderImport;
import org.springframework.stereotype.Component;

/** Reads orders from JSON lines: one order per line, blank lines skipped. */
@Component
class NdjsonOrders {
    private static final int MAX_LINE = 1024 * 1024;

    private final StrictJson json;

    NdjsonOrders(StrictJson json) {
        this.json = json;
    }

    void read(InputStream in, OrderImporter importer) throws IOException {
        var lines = new FileLines(in, MAX_LINE);
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            var found = line.get();
            if (found.tooLong()) {
                importer.reject(found.number(), "is longer than " + MAX_LINE + " bytes");
            } else if (!found.blank()) {
                importer.take(found.number(), () -> order(found.bytes()));
            }
        }
    }

    private OrderImport order(byte[] bytes) {
        var body = json.read(bytes, OrderBody.class);
        if (body.number() == null) {
            throw new ProblemException(Problem.of(ProblemKind.INVALID_REQUEST, "/number is missing"));
        }
        return body.toImport(body.number());
    }
}
