package org.roundtrip.inspection;

import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseLines;
import org.springframework.stereotype.Service;

/** The customer did not take what was offered after inspection: everything goes back to him. */
@Service
public class DeclineOffer {
    private final CaseLines lines;
    private final CaseDesk cases;
    private final BackToCustomer back;

    DeclineOffer(CaseLines lines, CaseDesk cases, BackToCustomer back) {
        this.lines = lines;
        this.cases = cases;
        this.back = back;
    }

    public void decline(long caseId) {
        back.all(caseId, lines.of(caseId));
        cases.tell(caseId, "offer-over", Actor.SYSTEM);
    }
}
