package org.roundtrip.app.replay;

import java.util.List;
import org.roundtrip.app.replay.retail.BadLine;
import org.roundtrip.app.replay.retail.UnmatchedLine;

/**
 * The result of a replay, written as JSON in this order. All numbers but {@code casesCreated} and the timings are the same
 * on every run over the same file; money is in pence and covers this file's cases only.
 */
public record ReplayReport(
        int orders,
        long orderLines,
        int cancelLines,
        int ignoredLines,
        int matchedFully,
        int matchedPartly,
        int unmatched,
        long cases,
        long casesCreated,
        long unitsReturned,
        long refundedPence,
        long providerPence,
        long open,
        long reviewed,
        long approvedByNone,
        long approvedByOne,
        long approvedByTwo,
        double importSeconds,
        double seconds,
        double casesPerSecond,
        double callP50Ms,
        double callP99Ms,
        List<UnmatchedLine> exceptions,
        List<BadLine> badLines,
        List<String> problems) {

    /** Whether right answers, our books and the provider agree in every case and nothing is open. */
    public boolean addsUp() {
        return problems.isEmpty() && open == 0;
    }
}
