package org.roundtrip.mixed;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came of a run. @param problems everything that is wrong, in words */
record Verdict(
        long seed,
        int rounds,
        long millis,
        List<CaseNotes> cases,
        Reached reached,
        Money money,
        List<String> problems) {
    /** What the provider moved, in minor units of all currencies together. */
    record Money(long taken, long refunded) {}

    boolean isGood() {
        return problems.isEmpty();
    }

    List<String> lines() {
        var lines = new ArrayList<>(problems);
        var endings = cases.stream()
                .collect(Collectors.groupingBy(
                        CaseNotes::outcome,
                        TreeMap::new,
                        Collectors.groupingBy(notes -> notes.state, TreeMap::new, Collectors.counting())));
        endings.forEach((outcome, ends) -> lines.add("  " + outcome + ": " + ends));
        lines.addAll(reached.lines());
        lines.add(
                "mixed cases: seed %d, %d cases in %d rounds, %.0f s; the provider took %d and gave back %d (minor units); %s"
                        .formatted(
                                seed,
                                cases.size(),
                                rounds,
                                millis / 1000.0,
                                money.taken(),
                                money.refunded(),
                                isGood() ? "all closed, money and stock add up" : problems.size() + " problems"));
        return lines;
    }
}
