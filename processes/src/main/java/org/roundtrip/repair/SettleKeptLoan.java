package org.roundtrip.repair;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Finance says what became of a lent device that was kept. */
@Component
class SettleKeptLoan implements TaskVerb<KeptLoanAnswer> {
    private final CaseDesk cases;

    SettleKeptLoan(CaseDesk cases) {
        this.cases = cases;
    }

    @Override
    public String form() {
        return "repair/settle-kept-loan";
    }

    @Override
    public Class<KeptLoanAnswer> answerType() {
        return KeptLoanAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, KeptLoanAnswer answer) {
        cases.tell(file.key(), "kept-loan-settled", actor, Map.of("note", answer.note()));
        return Map.of();
    }
}
