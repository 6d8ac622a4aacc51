package org.roundtrip.forms.reconciliation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.forms.api.CsvWriter;
import org.roundtrip.reconciliation.Finding;
import org.roundtrip.reconciliation.Reconciliation;

/** A comparison as CSV: a row per total, and one per finding. */
public final class ReconciliationCsv {
    private static final List<String> COLUMNS = List.of(
            "what",
            "provider",
            "currency",
            "kind",
            "difference",
            "case",
            "refund",
            "payment",
            "key",
            "provider_refund_id",
            "our_count",
            "our_amount",
            "our_state",
            "our_time",
            "their_count",
            "their_amount",
            "their_state",
            "their_time");

    private ReconciliationCsv() {}

    public static void write(HttpServletResponse response, Reconciliation result) throws IOException {
        var out = CsvWriter.download(response, "reconciliation.csv");
        var csv = new CsvWriter(out);
        csv.row(COLUMNS);
        for (var books : result.providers()) {
            if (books.unreachable() != null) {
                csv.row(cells("unreachable", books.provider(), null, books.unreachable()));
            }
            for (var total : books.totals()) {
                var cells = cells("total", books.provider(), total.currency(), total.progress());
                cells.set(4, !total.same());
                cells.set(10, total.ourCount());
                cells.set(11, amount(total.currency(), total.ourMinor()));
                cells.set(14, total.theirCount());
                cells.set(15, amount(total.currency(), total.theirMinor()));
                csv.row(cells);
            }
            for (var finding : books.findings()) {
                csv.row(row(finding));
            }
        }
        out.flush();
    }

    private static List<@Nullable Object> row(Finding finding) {
        var side = finding.ours() == null ? finding.theirs() : finding.ours();
        var currency = side == null ? null : side.amount().getCurrencyUnit().getCode();
        var cells = cells("finding", finding.provider(), currency, finding.kind());
        cells.set(4, finding.kind().isDifference());
        cells.set(5, finding.caseNumber());
        cells.set(6, finding.refundId());
        cells.set(7, finding.payment());
        cells.set(8, finding.key());
        cells.set(9, finding.providerRefundId());
        side(cells, 11, finding.ours());
        side(cells, 15, finding.theirs());
        return cells;
    }

    private static void side(List<@Nullable Object> cells, int at, Finding.@Nullable Side side) {
        if (side != null) {
            cells.set(at, side.amount().getAmount());
            cells.set(at + 1, side.state());
            cells.set(at + 2, side.at());
        }
    }

    private static Object amount(String currency, long minor) {
        return org.joda.money.Money.ofMinor(org.joda.money.CurrencyUnit.of(currency), minor)
                .getAmount();
    }

    private static List<@Nullable Object> cells(@Nullable Object... first) {
        var cells = new ArrayList<@Nullable Object>(java.util.Arrays.asList(first));
        while (cells.size() < COLUMNS.size()) {
            cells.add(null);
        }
        return cells;
    }
}
