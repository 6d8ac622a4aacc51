package org.roundtrip.intake;

import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.WaitingFor;
import org.springframework.stereotype.Service;

/** The customer did not answer support's question in time: support decides with what it knows. */
@Service
public class MissingAnswer {
    private final CaseDesk cases;

    MissingAnswer(CaseDesk cases) {
        this.cases = cases;
    }

    public void note(long caseId) {
        cases.tell(caseId, "question-unanswered", Actor.SYSTEM);
        cases.move(caseId, CaseState.IN_REVIEW, WaitingFor.SUPPORT);
    }
}
