package org.roundtrip.forms.cases.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.Journey;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.WaitingFor;

/** A case in a list. */
record CaseSummary(
        String number,
        long version,
        Journey journey,
        String state,
        @Nullable WaitingFor waitingFor,
        @Nullable Instant dueAt,
        boolean closed,
        Outcome outcome,
        @Nullable String externalReference,
        Instant requestedAt,
        Instant openedAt,
        @Nullable Instant closedAt,
        String currency,
        CaseJson.Customer customer) {

    static CaseSummary of(CaseFile file, Insight insight) {
        return new CaseSummary(
                file.number().value(),
                file.version(),
                file.journey(),
                file.state().code(),
                file.waitingFor(),
                file.dueAt(),
                file.closed(),
                file.outcome(),
                file.externalReference(),
                file.requestedAt(),
                file.openedAt(),
                file.closedAt(),
                file.currency(),
                insight.customer(file));
    }
}
