package org.roundtrip.forms.orders.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.forms.api.Problem;
import org.roundtrip.forms.api.ProblemException;
import org.roundtrip.forms.api.ProblemKind;
import org.roundtrip.forms.api.StrictJson;
import org.roundtrip.orders.OrderImport;
import org.springframework.stereotype.Component;

/**
 * Reads orders from CSV: a header, then one record per order line. Records of one order follow each other; what is said
 * of the order itself counts from its first record. Columns, in any order:
 *
 * <ul>
 *   <li>of the order: {@code number, placedAt, currency} and, if wanted, {@code deliveredAt, shippingPaid, email, name,
 *       reference, street, city, postcode, country, paymentProvider, paymentReference, paymentCaptured}
 *   <li>of the line: {@code line, sku, lineName, quantity, paid} and, if wanted, {@code tax, returnable}
 * </ul>
 *
 * <p>An empty cell is a value that is not there. Amounts are minor units; instants are ISO 8601.
 */
@Component
class CsvOrders {
    private static final List<String> CUSTOMER =
            List.of("email", "name", "reference", "street", "city", "postcode", "country");
    private static final List<String> ORDER = List.of("placedAt", "deliveredAt", "currency");
    private static final List<String> PAYMENT = List.of("paymentProvider", "paymentReference", "paymentCaptured");
    private static final List<String> LINE =
            List.of("line", "sku", "lineName", "quantity", "paid", "tax", "returnable");
    private static final List<String> NEEDED =
            List.of("number", "placedAt", "currency", "line", "sku", "lineName", "quantity", "paid");
    private static final int MAX_LINES = 5000;

    private final StrictJson json;

    CsvOrders(StrictJson json) {
        this.json = json;
    }

    /** Records that belong to one order. */
    private record Group(long line, String number, List<Map<String, String>> records) {}

    void read(InputStream in, OrderImporter importer) throws IOException {
        var rows = new CsvRecords(in);
        var columns = columns(rows);
        @Nullable Group group = null;
        for (var next = rows.next(); next.isPresent(); next = rows.next()) {
            var row = next.get();
            if (row.blank()) {
                continue;
            }
            if (row.cells().size() != columns.size()) {
                importer.reject(row.line(), "has " + row.cells().size() + " cells instead of " + columns.size());
                // Part of an order must not look like all of it.
                group = group == null ? null : new Group(group.line(), group.number(), List.of());
                continue;
            }
            var record = record(columns, row.cells());
            var number = record.getOrDefault("number", "");
            if (group != null && group.number().equals(number)) {
                if (!group.records().isEmpty() && group.records().size() <= MAX_LINES) {
                    group.records().add(record);
                }
            } else {
                finish(group, importer);
                group = new Group(row.line(), number, new ArrayList<>(List.of(record)));
            }
        }
        finish(group, importer);
    }

    private static List<String> columns(CsvRecords rows) throws IOException {
        var header = rows.next().map(CsvRecords.Row::cells).orElse(List.of()).stream()
                .map(String::strip)
                .toList();
        var missing = NEEDED.stream().filter(name -> !header.contains(name)).toList();
        var unknown = header.stream()
                .filter(name -> !name.equals("number")
                        && !name.equals("shippingPaid")
                        && List.of(CUSTOMER, ORDER, PAYMENT, LINE).stream().noneMatch(known -> known.contains(name)))
                .toList();
        if (!missing.isEmpty()
                || !unknown.isEmpty()
                || header.stream().distinct().count() < header.size()) {
            throw new ProblemException(Problem.of(
                    ProblemKind.INVALID_REQUEST,
                    "the header lacks " + missing + ", has unknown columns " + unknown + " or has one twice"));
        }
        return header;
    }

    private static Map<String, String> record(List<String> columns, List<String> cells) {
        var record = new HashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                record.put(columns.get(i), cells.get(i));
            }
        }
        return record;
    }

    private void finish(@Nullable Group group, OrderImporter importer) {
        if (group == null) {
            return;
        }
        if (group.records().isEmpty()) {
            importer.reject(group.line(), "order " + group.number() + " has a line that can't be read");
            return;
        }
        importer.take(group.line(), () -> order(group));
    }

    /** Goes through the same JSON as every other order, so that the same checks apply. */
    private OrderImport order(Group group) {
        var first = group.records().get(0);
        var order = new LinkedHashMap<String, Object>();
        order.put("number", group.number());
        put(order, first, ORDER);
        number(order, "shippingPaid", first.get("shippingPaid"));
        var customer = new LinkedHashMap<String, Object>();
        put(customer, first, CUSTOMER);
        order.put("customer", customer);
        order.put("lines", group.records().stream().map(CsvOrders::line).toList());
        if (PAYMENT.stream().anyMatch(first::containsKey)) {
            var payment = new LinkedHashMap<String, Object>();
            text(payment, "provider", first.get("paymentProvider"));
            text(payment, "reference", first.get("paymentReference"));
            number(payment, "captured", first.get("paymentCaptured"));
            order.put("payments", List.of(payment));
        }
        return json.read(json.write(order), OrderBody.class).toImport(group.number());
    }

    private static Map<String, Object> line(Map<String, String> record) {
        var line = new LinkedHashMap<String, Object>();
        text(line, "sku", record.get("sku"));
        text(line, "name", record.get("lineName"));
        for (var name : List.of("line", "quantity", "paid", "tax")) {
            number(line, name, record.get(name));
        }
        var returnable = record.get("returnable");
        if (returnable != null) {
            line.put("returnable", returnable.equals("true") ? true : returnable.equals("false") ? false : returnable);
        }
        return line;
    }

    private static void put(Map<String, Object> into, Map<String, String> from, List<String> names) {
        names.forEach(name -> text(into, name, from.get(name)));
    }

    private static void text(Map<String, Object> into, String name, @Nullable String value) {
        if (value != null) {
            into.put(name, value);
        }
    }

    /** A number stays a text if it is none, and the reader then says so with its place. */
    private static void number(Map<String, Object> into, String name, @Nullable String value) {
        if (value != null) {
            into.put(name, value.matches("-?\\d{1,18}") ? (Object) Long.valueOf(value) : value);
        }
    }
}
