package org.roundtrip.migration;

import java.util.List;
import java.util.Map;

/**
 * A plan as the engine sees it.
 *
 * @param goesTo each step of the old version that has one in the new, said by hand or the same in both
 * @param problems what is wrong with the plan itself, in words; nothing can be moved by it then
 */
public record PlanSheet(Map<String, String> goesTo, List<String> problems) {
    public PlanSheet {
        goesTo = Map.copyOf(goesTo);
        problems = List.copyOf(problems);
    }
}
