package org.roundtrip.migration;

import java.util.Map;

/**
 * Which cases go where.
 *
 * @param model the process id
 * @param from the version they run on
 * @param to the version they are to run on; an older one will do, too
 * @param steps what somebody says by hand: a step of {@code from} and the step of {@code to} that takes its place. What
 *     is the same step in both needs no saying
 */
public record MovePlan(String model, int from, int to, Map<String, String> steps) {
    public MovePlan {
        steps = Map.copyOf(steps);
    }
}
