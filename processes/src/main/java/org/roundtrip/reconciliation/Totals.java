package org.roundtrip.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.roundtrip.refund.AttemptState;

/** Counts and sums of both sides, by currency and by how far a refund is. */
final class Totals {
    private final Map<String, Map<Progress, long[]>> sums = new TreeMap<>();

    void ours(Money amount, AttemptState state) {
        add(amount, state, 0);
    }

    void theirs(Money amount, AttemptState state) {
        add(amount, state, 2);
    }

    private void add(Money amount, AttemptState state, int at) {
        var sum = sums.computeIfAbsent(amount.getCurrencyUnit().getCode(), code -> new TreeMap<>())
                .computeIfAbsent(Progress.of(state), progress -> new long[4]);
        sum[at]++;
        sum[at + 1] += amount.getAmountMinorLong();
    }

    List<Total> rows() {
        var rows = new ArrayList<Total>();
        sums.forEach((currency, byProgress) -> byProgress.forEach(
                (progress, sum) -> rows.add(new Total(currency, progress, sum[0], sum[1], sum[2], sum[3]))));
        return rows;
    }
}
