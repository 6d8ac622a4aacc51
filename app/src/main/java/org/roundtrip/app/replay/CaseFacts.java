package org.roundtrip.app.replay;

import java.util.Set;
import java.util.stream.Collectors;

/** What a case's timeline says about who decided it; read from the case, so that every run counts the same. */
class CaseFacts {
    /** Codes of the timeline that only a case seen by support carries begin with this. */
    private static final String REVIEW = "review";

    private static final String APPROVED = "refund-approved";
    /** What the timeline writes for an actor that is no person. */
    private static final Set<String> NOBODY = Set.of("", "system", "policy", "roundtrip");

    private CaseFacts() {}

    static boolean wasReviewed(CaseView view) {
        return view.timeline().stream().anyMatch(entry -> entry.code().startsWith(REVIEW));
    }

    /** How many different people approved the refund. */
    static int approvers(CaseView view) {
        return view.timeline().stream()
                .filter(entry -> entry.code().startsWith(APPROVED))
                .map(entry -> entry.actor() == null ? "" : entry.actor())
                .filter(actor -> !NOBODY.contains(actor))
                .collect(Collectors.toSet())
                .size();
    }
}
