package org.roundtrip.forms.operations.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.operations.Step;
import org.roundtrip.operations.Trouble;
import org.roundtrip.operations.TroubleGroup;
import org.roundtrip.operations.WatchTroubles;

/** An incident. {@code hindrance} says why it can't be tried again; null if it can. */
record IncidentJson(
        String id,
        Trouble.Kind kind,
        String instanceId,
        String caseNumber,
        Step step,
        Instant at,
        String message,
        Trouble.@Nullable Hindrance hindrance) {
    private static final int MOST = 100;

    /** Those that look the same; up to {@value IncidentJson#MOST} of them, the newest first. */
    record Group(
            String fingerprint,
            Step step,
            String message,
            int count,
            int retryable,
            Instant first,
            Instant last,
            List<IncidentJson> incidents) {}

    /** All of them. */
    record All(List<Group> items) {}

    /** One with where it happened in the code. */
    record WithTrace(IncidentJson incident, String fingerprint, String trace) {
        static WithTrace of(WatchTroubles.WithTrace one) {
            return new WithTrace(IncidentJson.of(one.trouble()), one.trouble().fingerprint(), one.trace());
        }
    }

    static All all(List<TroubleGroup> groups) {
        return new All(groups.stream()
                .map(group -> new Group(
                        group.fingerprint(),
                        group.step(),
                        group.words(),
                        group.troubles().size(),
                        group.retryable().size(),
                        group.first(),
                        group.last(),
                        group.troubles().stream()
                                .limit(MOST)
                                .map(IncidentJson::of)
                                .toList()))
                .toList());
    }

    static IncidentJson of(Trouble one) {
        return new IncidentJson(
                one.id(),
                one.kind(),
                one.instanceId(),
                one.caseNumber(),
                one.step(),
                one.at(),
                one.words(),
                one.hindrance());
    }
}
