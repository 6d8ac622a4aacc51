package org.roundtrip.app.replay;

import org.jspecify.annotations.Nullable;
import org.roundtrip.app.replay.retail.ReturnCase;

/**
 * How far one case came: {@code view} is null if it never opened, {@code problem} if it came to its end. The right answer
 * stands beside it in {@code wanted}.
 */
record CaseOutcome(
        ReturnCase wanted,
        @Nullable CaseView view,
        boolean created,
        @Nullable String problem) {

    boolean isClosed() {
        return view != null && view.closed();
    }

    CaseOutcome seenAs(CaseView latest) {
        return new CaseOutcome(wanted, latest, created, problem);
    }
}
