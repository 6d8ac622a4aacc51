package org.roundtrip.forms.refunds;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.calculation.Calculation.Part;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.forms.exports.api.CsvWriter;
import org.roundtrip.refund.Refund;
import org.roundtrip.refund.RefundLines;
import org.springframework.stereotype.Component;

/** A refund's calculation as a sheet: a row for each signed line with the rule that put it there, and the total. */
@Component
public class CalculationSheet {
    private static final List<String> COLUMNS =
            List.of("kind", "order", "orderLine", "sku", "item", "units", "tax", "amount", "currency", "rule");

    private final CaseLines caseLines;
    private final RefundLines refundLines;

    CalculationSheet(CaseLines caseLines, RefundLines refundLines) {
        this.caseLines = caseLines;
        this.refundLines = refundLines;
    }

    public void write(Refund refund, Writer out) throws IOException {
        var items =
                caseLines.of(refund.caseId()).stream().collect(Collectors.toMap(CaseLine::lineNo, Function.identity()));
        var orders = items.values().stream()
                .collect(Collectors.toMap(CaseLine::orderId, CaseLine::orderNumber, (one, other) -> one));
        var csv = new CsvWriter(out);
        csv.row(COLUMNS);
        for (var line : refundLines.of(refund.key())) {
            csv.row(row(line.part(), refund.currency(), items, orders));
        }
        var total = new ArrayList<@Nullable Object>(java.util.Collections.nCopies(COLUMNS.size(), null));
        total.set(0, "TOTAL");
        total.set(7, refund.total().getAmount());
        total.set(8, refund.currency());
        csv.row(total);
    }

    private static List<@Nullable Object> row(
            Part part, String currency, Map<Integer, CaseLine> items, Map<Long, String> orders) {
        var item = part.caseLineNo() == null ? null : items.get(part.caseLineNo());
        var row = new ArrayList<@Nullable Object>();
        row.add(part.kind().name());
        row.add(orders.get(part.orderId()));
        row.add(part.orderLineNo());
        row.add(item == null ? null : item.sku());
        row.add(item == null ? null : item.name());
        row.add(part.units() == 0 ? null : part.units());
        row.add(part.taxCode());
        row.add(Money.ofMinor(CurrencyUnit.of(currency), part.amount()).getAmount());
        row.add(currency);
        row.add(part.rule());
        return row;
    }
}
