package org.roundtrip.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a migration would do. Found out by doing it to each case and taking it back, so nothing has changed.
 *
 * @param running how many cases run on the old version
 * @param checked how many of them were tried; the others are like them, or not
 * @param movable how many of those that were tried can go
 * @param states where they stand; a case that waits for two things stands twice
 * @param problems what keeps cases, or all of them, from going
 */
public record MoveForecast(long running, int checked, int movable, List<Place> states, List<Problem> problems) {
    /**
     * Where cases stand, and where they go.
     *
     * @param goesTo null if there is no such step in the new version
     */
    public record Place(ModelStep step, @Nullable ModelStep goesTo, int cases) {}

    /**
     * A problem.
     *
     * @param step where it is met; null if it is one of the plan
     * @param words what is wrong, a sentence
     * @param cases how many cases have it, 0 for one of the plan
     * @param caseNumbers some of them
     */
    public record Problem(@Nullable ModelStep step, String words, int cases, List<String> caseNumbers) {}
}
