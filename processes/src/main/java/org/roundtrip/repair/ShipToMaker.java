package org.roundtrip.repair;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** The warehouse sends a unit on to its maker. */
@Component
class ShipToMaker implements TaskVerb<ShipToMakerAnswer> {
    private final SupplierClaims claims;
    private final CaseDesk cases;
    private final Clock clock;

    ShipToMaker(SupplierClaims claims, CaseDesk cases, Clock clock) {
        this.claims = claims;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "repair/ship-to-maker";
    }

    @Override
    public Class<ShipToMakerAnswer> answerType() {
        return ShipToMakerAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, ShipToMakerAnswer answer) {
        var claim = claims.of(file.key());
        var dueAt = answer.expected().atStartOfDay(ZoneOffset.UTC).toInstant();
        claims.sent(claim.id(), answer.tracking(), clock.instant(), dueAt);
        cases.tell(file.key(), "at-maker", actor, Map.of("supplier", claim.supplier(), "tracking", answer.tracking()));
        return Map.of("claimDueAt", dueAt);
    }
}
