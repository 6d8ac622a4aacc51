package org.roundtrip.app.replay;

import java.io.PrintStream;
import java.util.Locale;

/** Says on the console how a replay went; the report has every detail. */
class ReplaySummary {
    private static final int PROBLEMS_SHOWN = 20;
    private final PrintStream out;

    ReplaySummary(PrintStream out) {
        this.out = out;
    }

    void print(ReplayReport report) {
        say("%d orders with %d lines in %.1f s", report.orders(), report.orderLines(), report.importSeconds());
        say(
                "%d cancellation lines: %d matched in full, %d in part, %d not; %d others ignored, %d lines unreadable",
                report.cancelLines(),
                report.matchedFully(),
                report.matchedPartly(),
                report.unmatched(),
                report.ignoredLines(),
                report.badLines().size());
        say(
                "%d cases (%d new), %d units, refunded %s by our books and %s by the provider",
                report.cases(),
                report.casesCreated(),
                report.unitsReturned(),
                pounds(report.refundedPence()),
                pounds(report.providerPence()));
        say(
                "%d reviewed; approved by none %d, by one %d, by two %d",
                report.reviewed(), report.approvedByNone(), report.approvedByOne(), report.approvedByTwo());
        say(
                "%.1f s, %.2f cases/s; a call took %.1f ms (half), %.1f ms (99 of 100)",
                report.seconds(), report.casesPerSecond(), report.callP50Ms(), report.callP99Ms());
        report.badLines().stream().limit(PROBLEMS_SHOWN).forEach(bad -> say("line %d: %s", bad.line(), bad.problem()));
        report.problems().stream().limit(PROBLEMS_SHOWN).forEach(problem -> say("! %s", problem));
        if (report.problems().size() > PROBLEMS_SHOWN) {
            say("! and %d more, see the report", report.problems().size() - PROBLEMS_SHOWN);
        }
        say(report.addsUp() ? "Everything adds up." : "It does not add up: %d cases are open.", report.open());
    }

    private static String pounds(long pence) {
        return "£%d.%02d".formatted(pence / 100, pence % 100);
    }

    private void say(String text, Object... values) {
        out.println(String.format(Locale.ROOT, text, values));
    }
}
