package org.roundtrip.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Troubles that look the same. @param troubles the newest first, never empty */
public record TroubleGroup(String fingerprint, List<Trouble> troubles) {
    /** By fingerprint, the group with the most troubles first. @param troubles the newest first */
    static List<TroubleGroup> of(List<Trouble> troubles) {
        Map<String, List<Trouble>> groups = new LinkedHashMap<>();
        troubles.forEach(one -> groups.computeIfAbsent(one.fingerprint(), key -> new ArrayList<>())
                .add(one));
        return groups.entrySet().stream()
                .map(entry -> new TroubleGroup(entry.getKey(), List.copyOf(entry.getValue())))
                .sorted(Comparator.comparing(
                                (TroubleGroup group) -> group.troubles().size())
                        .reversed())
                .toList();
    }

    /** Any of them says it for all. */
    public Step step() {
        return troubles.get(0).step();
    }

    public String words() {
        return troubles.get(0).words();
    }

    public Instant first() {
        return troubles.get(troubles.size() - 1).at();
    }

    public Instant last() {
        return troubles.get(0).at();
    }

    /** Those that can be tried again, the oldest first: who waits longest comes first. */
    public List<Trouble> retryable() {
        var oldestFirst = new ArrayList<>(troubles);
        Collections.reverse(oldestFirst);
        return oldestFirst.stream().filter(one -> one.hindrance() == null).toList();
    }
}
