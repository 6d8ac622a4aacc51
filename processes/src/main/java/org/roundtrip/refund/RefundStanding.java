package org.roundtrip.refund;

import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.WaitingFor;
import org.springframework.stereotype.Component;

/** Where a case stands because of a refund. One that gives back a payment nobody needs runs beside its case. */
@Component
class RefundStanding {
    private final CaseDesk cases;

    RefundStanding(CaseDesk cases) {
        this.cases = cases;
    }

    void move(Refund refund, CaseState state, WaitingFor waitingFor) {
        if (!refund.ofPayment()) {
            cases.move(refund.caseId(), state, waitingFor);
        }
    }
}
