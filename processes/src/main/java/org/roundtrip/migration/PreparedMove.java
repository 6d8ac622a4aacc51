package org.roundtrip.migration;

import java.util.Map;

/**
 * A plan that was looked at: versions and steps are there.
 *
 * @param goesTo each step of the old version that has one in the new, said by hand or the same in both
 */
public record PreparedMove(MovePlan plan, Map<String, String> goesTo) {
    public PreparedMove {
        goesTo = Map.copyOf(goesTo);
    }
}
