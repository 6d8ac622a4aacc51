package org.roundtrip.returns;

import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.WaitingFor;
import org.springframework.stereotype.Service;

/** The customer did not take what was offered after inspection: everything goes back to him. */
@Service
public class DeclineOffer {
    private final CaseLines lines;
    private final CaseDesk cases;

    DeclineOffer(CaseLines lines, CaseDesk cases) {
        this.lines = lines;
        this.cases = cases;
    }

    public void decline(long caseId) {
        lines.update(lines.of(caseId).stream().map(CaseLine::rejectedAfterAll).toList());
        cases.tell(caseId, "offer-over", Actor.SYSTEM);
        cases.move(caseId, CaseState.RECEIVED, WaitingFor.WAREHOUSE);
    }
}
