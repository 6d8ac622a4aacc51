package org.roundtrip.orders;

import java.util.List;
import org.roundtrip.orders.InvalidOrder.Problem;

/** How much an order's amounts may be: enough for any shop, and little enough to be added up and shared out safely. */
final class Amounts {
    static final long MOST = 1_000_000_000_000L;

    private Amounts() {}

    static void check(List<Problem> problems, String at, long amount) {
        if (amount < 0 || amount > MOST) {
            problems.add(new Problem(at, "is not an amount between 0 and " + MOST));
        }
    }
}
