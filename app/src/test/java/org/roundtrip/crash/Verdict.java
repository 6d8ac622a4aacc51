package org.roundtrip.crash;

import java.util.ArrayList;
import java.util.List;

/**
 * What a run comes to. Amounts are pence.
 *
 * @param unfinished cases that are not closed
 * @param books what our exports say was given back
 * @param provider what arrived by the provider's file
 * @param trouble everything else that is not in order, in sentences
 */
record Verdict(int kills, int cases, Reckoning legs, int unfinished, long books, long provider, List<String> trouble) {

    boolean isGood() {
        return problems().isEmpty();
    }

    List<String> problems() {
        var problems = new ArrayList<String>();
        legs.doubled().forEach(leg -> problems.add("doubled: " + leg));
        legs.lost().forEach(leg -> problems.add("lost: " + leg));
        legs.wrong().forEach(leg -> problems.add("wrong: " + leg));
        if (unfinished > 0) {
            problems.add(unfinished + " cases are not closed");
        }
        if (books != provider) {
            problems.add("our books say " + books + " and the provider's file says " + provider);
        }
        problems.addAll(trouble);
        return problems;
    }

    /** The one line that a run ends with. */
    String line() {
        return "kills=%d cases=%d doubled=%d lost=%d unfinished=%d books=%d provider=%d"
                .formatted(kills, cases, legs.doubled().size(), legs.lost().size(), unfinished, books, provider);
    }
}
