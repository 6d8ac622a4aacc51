package org.roundtrip.app.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a replay reads of a case. */
record CaseView(
        String number,
        long version,
        String state,
        boolean closed,
        @Nullable String currency,
        List<Line> lines,
        @Nullable Shipment shipment,
        @Nullable Refund refund,
        List<Task> tasks,
        List<Entry> timeline) {

    CaseView {
        lines = orEmpty(lines);
        tasks = orEmpty(tasks);
        timeline = orEmpty(timeline);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    long acceptedUnits() {
        return lines.stream().mapToLong(Line::accepted).sum();
    }

    boolean isRefunded() {
        return closed && state.equals("refunded");
    }

    /** What our books say was given back: nothing before it is settled. */
    long refundedPence() {
        return isRefunded() && refund != null ? refund.amount() : 0;
    }

    record Line(int line, int authorised, int accepted) {}

    record Shipment(@Nullable String state, @Nullable String trackingCode) {}

    record Refund(long id, @Nullable String state, long amount, int approvalsNeeded) {}

    record Task(String id, @Nullable String key, String form) {}

    record Entry(String code, @Nullable String actor) {}
}
