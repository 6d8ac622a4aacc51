package org.roundtrip.crash;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what the kills interrupted: in which states attempts were found in the database right after each. */
final class KillTally {
    /** From so many kills on, each state that matters must have been hit. */
    static final int ENOUGH = 20;

    private static final int ONE_IN = 10;

    private final Map<String, Integer> states = new TreeMap<>();
    private final Map<Moment, Integer> moments = new EnumMap<>(Moment.class);
    private int kills;
    private int withheld;
    private int idle;

    /** @param found the attempts that moved since the kill before */
    void count(Killer.Kill kill, List<AttemptLook.Found> found, Path ledger) {
        kills++;
        moments.merge(kill.moment(), 1, Integer::sum);
        found.stream().map(AttemptLook.Found::state).distinct().forEach(state -> states.merge(state, 1, Integer::sum));
        idle += found.isEmpty() ? 1 : 0;
        if (kill.moment() == Moment.ANSWER_WITHHELD && isBetweenPaidAndCommitted(kill.key(), found, ledger)) {
            withheld++;
        }
    }

    /** Not what was meant, but what is so: the provider's file has the refund, the database still says SENDING. */
    private static boolean isBetweenPaidAndCommitted(String key, List<AttemptLook.Found> found, Path ledger) {
        return found.stream()
                        .anyMatch(each -> each.key().equals(key) && each.state().equals("SENDING"))
                && ProviderBooks.refunds(ledger).stream()
                        .anyMatch(paid -> paid.attempt().equals(key));
    }

    int kills() {
        return kills;
    }

    /** What was never hit though it had to be, in sentences; nothing is demanded of a few kills. */
    List<String> missing() {
        var missing = new ArrayList<String>();
        if (kills >= ENOUGH) {
            for (var state : List.of("PLANNED", "SENDING")) {
                if (!states.containsKey(state)) {
                    missing.add("no kill met an attempt that was " + state);
                }
            }
            if (withheld * ONE_IN < kills) {
                missing.add("only " + withheld + " kills came between the provider's payment and our commit");
            }
        }
        return missing;
    }

    @Override
    public String toString() {
        var text = new StringBuilder("killed with attempts ")
                .append(states.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", ")))
                .append("; paid but not committed ")
                .append(withheld)
                .append("; none under way ")
                .append(idle)
                .append("\nkilled when ")
                .append(moments.entrySet().stream()
                        .map(entry -> entry.getKey().name().toLowerCase().replace('_', ' ') + " " + entry.getValue())
                        .collect(Collectors.joining(", ")));
        return kills >= ENOUGH
                ? text.toString()
                : text.append("\nwith fewer than ")
                        .append(ENOUGH)
                        .append(" kills nothing is demanded of these counts")
                        .toString();
    }
}
