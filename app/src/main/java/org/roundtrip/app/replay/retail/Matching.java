package org.roundtrip.app.replay.retail;

import java.util.List;

/**
 * The outcome of matching returns to purchases: the cases in the order of time, how many lines found all, some or none
 * of their units, and what found none.
 */
public record Matching(List<ReturnCase> cases, int full, int partly, int none, List<UnmatchedLine> exceptions) {

    public Matching {
        cases = List.copyOf(cases);
        exceptions = List.copyOf(exceptions);
    }

    public long units() {
        return cases.stream().mapToLong(ReturnCase::unitCount).sum();
    }

    /** The right answer over all cases. */
    public long pence() {
        return cases.stream().mapToLong(ReturnCase::pence).sum();
    }
}
