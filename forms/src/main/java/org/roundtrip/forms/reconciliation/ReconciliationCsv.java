package org.roundtrip.forms.reconciliation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.forms.api.CsvWriter;
import org.roundtrip.reconciliation.Finding;
import org.roundtrip.reconciliation.Reconciliation;
import org.roundtrip.reconciliation.TakenBooks;

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
        for (var books : result.taken()) {
            taken(csv, books);
        }
        out.flush();
    }

    private static void taken(CsvWriter csv, TakenBooks books) throws IOException {
        if (books.unreachable() != null) {
            csv.row(cells("taken unreachable", books.provider(), null, books.unreachable()));
        }
        for (var sum : books.totals()) {
            var cells = cells("taken total", books.provider(), sum.currency(), sum.held() ? "HELD" : "TAKEN");
            cells.set(4, !sum.same());
            cells.set(10, sum.ourCount());
            cells.set(11, amount(sum.currency(), sum.ourMinor()));
            cells.set(14, sum.theirCount());
            cells.set(15, amount(sum.currency(), sum.theirMinor()));
            csv.row(cells);
        }
        for (var found : books.differences()) {
            csv.row(taken(books.provider(), found, true));
        }
        for (var found : books.explained()) {
            csv.row(taken(books.provider(), found, false));
        }
    }

    private static List<@Nullable Object> taken(String provider, TakenBooks.Difference found, boolean difference) {
        var side = found.ours() == null ? found.theirs() : found.ours();
        var currency = side == null ? null : side.amount().getCurrencyUnit().getCode();
        var cells = cells("taken finding", provider, currency, found.kind());
        cells.set(4, difference);
        cells.set(5, found.caseNumber());
        cells.set(7, found.payment());
        cells.set(8, found.key());
        taken(cells, 11, found.ours());
        taken(cells, 15, found.theirs());
        return cells;
    }

    private static void taken(List<@Nullable Object> cells, int at, TakenBooks.@Nullable Side side) {
        if (side != null) {
            cells.set(at, side.amount().getAmount());
            cells.set(at + 1, side.held() ? "HELD" : "TAKEN");
            cells.set(at + 2, side.at());
        }
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
