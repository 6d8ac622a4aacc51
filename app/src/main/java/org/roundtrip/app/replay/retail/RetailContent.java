package org.roundtrip.app.replay.retail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects lines into orders and returns. Lines of an invoice need not stand together in the file. */
class RetailContent {
    private final Map<String, List<RetailLine>> orders = new LinkedHashMap<>();
    private final List<RetailLine> returns = new ArrayList<>();
    private final List<BadLine> badLines = new ArrayList<>();
    private int ignored;

    void add(RetailLine line) {
        if (line.isPurchase()) {
            orders.computeIfAbsent(line.invoice(), number -> new ArrayList<>()).add(line);
        } else if (line.isReturn()) {
            returns.add(line);
        } else if (line.isCancellation()) {
            ignored++;
        }
    }

    void add(BadLine line) {
        badLines.add(line);
    }

    RetailFile toFile() {
        var purchases = new Purchases();
        var read = new ArrayList<RetailOrder>(orders.size());
        orders.forEach((number, lines) -> read.add(order(number, lines, purchases)));
        // Stable: what happened in the same minute keeps the order of the file.
        returns.sort(Comparator.comparing(RetailLine::at));
        var matching = new Matcher(purchases).match(returns);
        return new RetailFile(List.copyOf(read), returns.size(), ignored, matching, List.copyOf(badLines));
    }

    private static RetailOrder order(String number, List<RetailLine> lines, Purchases purchases) {
        var orderLines = new ArrayList<RetailOrderLine>(lines.size());
        for (var line : lines) {
            var orderLine = new RetailOrderLine(
                    orderLines.size() + 1,
                    line.code(),
                    line.description(),
                    line.quantity(),
                    line.paid(),
                    line.isProduct());
            orderLines.add(orderLine);
            purchases.add(line, number, orderLine);
        }
        // An invoice written over two minutes was placed when its first line was.
        var placedAt = lines.stream().map(RetailLine::at).min(Comparator.naturalOrder());
        return new RetailOrder(number, placedAt.orElseThrow(), lines.get(0).customer(), orderLines);
    }
}
