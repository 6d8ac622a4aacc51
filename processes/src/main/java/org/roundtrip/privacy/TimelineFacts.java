package org.roundtrip.privacy;

import java.util.List;
import java.util.Set;
import org.roundtrip.cases.Timeline;
import org.springframework.stereotype.Component;

/** Which entries of a timeline say more than codes, dates and amounts. */
@Component
class TimelineFacts {
    private final Timeline timeline;

    TimelineFacts(Timeline timeline) {
        this.timeline = timeline;
    }

    /** @param harmless names of facts that tell of nobody */
    List<Integer> telling(long caseId, Set<String> harmless) {
        return timeline.of(caseId).stream()
                .filter(entry -> !harmless.containsAll(entry.facts().keySet()))
                .map(Timeline.Entry::seq)
                .toList();
    }
}
