package org.roundtrip.app.replay.retail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds for each return line the units it brings back: of the same customer and product, bought earlier or in the same
 * minute, newest first, never for nothing, and no unit twice.
 */
class Matcher {
    private final Purchases purchases;
    private final Map<String, ReturnCase> cases = new LinkedHashMap<>();
    private final List<UnmatchedLine> exceptions = new ArrayList<>();
    private int full;
    private int partly;
    private int none;

    Matcher(Purchases purchases) {
        this.purchases = purchases;
    }

    /** Matches lines that stand in the order of time. Can be asked once: units are used up. */
    Matching match(List<RetailLine> returns) {
        returns.forEach(this::match);
        return new Matching(List.copyOf(cases.values()), full, partly, none, exceptions);
    }

    private void match(RetailLine line) {
        int wanted = -line.quantity();
        int open = wanted;
        var candidates = purchases.upTo(Objects.requireNonNull(line.customer()), line.code(), line.at());
        for (var purchase : candidates) {
            int count = purchase.paidFor ? Math.min(open, purchase.left()) : 0;
            if (count > 0) {
                giveBack(line, purchase.take(count));
                open -= count;
            }
        }
        count(wanted, open);
        if (open > 0) {
            exceptions.add(new UnmatchedLine(
                    line.number(), line.invoice(), line.code(), open, reason(wanted, open, candidates)));
        }
    }

    private void giveBack(RetailLine line, ReturnedUnits units) {
        var known = cases.get(line.invoice());
        var before = known != null
                ? known
                : new ReturnCase(line.invoice(), line.at(), Objects.requireNonNull(line.customer()), List.of());
        cases.put(line.invoice(), before.with(units));
    }

    private void count(int wanted, int open) {
        if (open == 0) {
            full++;
        } else if (open < wanted) {
            partly++;
        } else {
            none++;
        }
    }

    private static String reason(int wanted, int open, List<Purchase> candidates) {
        if (candidates.isEmpty()) {
            return "the customer bought none of it before, as far as the file shows";
        }
        if (candidates.stream().noneMatch(purchase -> purchase.paidFor)) {
            return "the customer got it for nothing";
        }
        return open < wanted
                ? "only %d of %d units were left to give back".formatted(wanted - open, wanted)
                : "everything the customer bought of it has already come back";
    }
}
