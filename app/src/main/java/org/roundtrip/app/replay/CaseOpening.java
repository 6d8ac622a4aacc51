package org.roundtrip.app.replay;

import java.util.List;
import java.util.UUID;
import org.roundtrip.app.replay.retail.ReturnCase;

/** Opens cases, or finds those that an earlier run opened: the cancellation invoice is known to the server. */
class CaseOpening {
    // Of this run only: a later run must be told that the case is known, not be given this run's answer again.
    private final String run = UUID.randomUUID().toString();
    private final RoundtripApi api;
    private final Person integrator;

    CaseOpening(RoundtripApi api, Person integrator) {
        this.api = api;
        this.integrator = integrator;
    }

    /** @throws Refused if the server does not take the case */
    Opened open(ReturnCase wanted) {
        var lines = wanted.units().stream()
                .map(units -> new Line(units.order(), units.line(), units.quantity(), "CHANGED_MIND"))
                .toList();
        var requestedAt = wanted.requestedAtInstant().toString();
        var body = new Body(wanted.reference(), requestedAt, "REFUND", lines);
        var answer = api.post(integrator, "/cases", body, run + "-" + wanted.reference())
                .orRefused("opening a case for " + wanted.reference());
        return new Opened(answer.as(CaseView.class), answer.status() == 201);
    }

    record Opened(CaseView view, boolean created) {}

    private record Body(String externalReference, String requestedAt, String outcome, List<Line> lines) {}

    private record Line(String order, int line, int quantity, String reason) {}
}
