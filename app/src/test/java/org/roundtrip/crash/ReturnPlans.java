package org.roundtrip.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Plans returns of all kinds in turn: no, one or two approvers; one order or two; one payment or two; one case or two at
 * the same payment. A payment that is not used up holds at least twice what is owed of it, so that a second refund would
 * be paid and not refused.
 */
final class ReturnPlans {
    private static final List<long[]> TOTALS =
            List.of(new long[] {8_00, 99_00}, new long[] {101_00, 499_00}, new long[] {501_00, 1200_00});

    private final Random random;
    private int planned;

    ReturnPlans(Random random) {
        this.random = random;
    }

    synchronized ReturnPlan next() {
        int number = ++planned;
        var range = TOTALS.get(random.nextInt(TOTALS.size()));
        long total = range[0] + random.nextLong(range[1] - range[0]);
        int kind = random.nextInt(5);
        int orders = kind == 0 ? 2 : 1;
        int payments = kind == 1 ? 2 : 1;
        int cases = kind == 2 ? 2 : 1;
        var all = new ArrayList<ReturnPlan.Order>();
        for (int i = 1; i <= orders; i++) {
            all.add(order("C%05d-%d".formatted(number, i), total / orders, cases, payments));
        }
        return new ReturnPlan(number, cases, List.copyOf(all));
    }

    private ReturnPlan.Order order(String number, long pence, int cases, int payments) {
        int returned = 1 + random.nextInt(3);
        long price = pence / returned;
        int units = 2 * returned * cases + random.nextInt(4);
        long paid = price * units;
        // The first of two payments is too small for the refund: the second gives the rest.
        long first = payments == 1 ? paid : price * returned / 3;
        var parts = payments == 1 ? List.of(paid) : List.of(first, paid - first);
        return new ReturnPlan.Order(number, units, price, returned, parts);
    }
}
