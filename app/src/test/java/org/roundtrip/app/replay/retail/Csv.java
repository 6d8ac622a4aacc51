package org.roundtrip.app.replay.retail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Small retail files written in the test that uses them. */
class Csv {
    static final String HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    private Csv() {}

    static RetailFile file(String... lines) {
        return raw(HEADER + String.join("\n", lines));
    }

    static RetailFile raw(String text) {
        try {
            return RetailFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A line of customer 17850 on 1 December 2010. */
    static String line(String invoice, String code, int quantity, String time, String price) {
        return "%s,%s,A THING,%d,2010-12-01 %s:00,%s,17850.0,United Kingdom"
                .formatted(invoice, code, quantity, time, price);
    }
}
