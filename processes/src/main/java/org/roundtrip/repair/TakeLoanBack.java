package org.roundtrip.repair;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.inventory.StockMoves;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** The warehouse has a lent device back, or not. */
@Component
class TakeLoanBack implements TaskVerb<LoanBackAnswer> {
    private final Loans loans;
    private final StockMoves moves;
    private final CaseDesk cases;

    TakeLoanBack(Loans loans, StockMoves moves, CaseDesk cases) {
        this.loans = loans;
        this.moves = moves;
        this.cases = cases;
    }

    @Override
    public String form() {
        return "repair/take-loan-back";
    }

    @Override
    public Class<LoanBackAnswer> answerType() {
        return LoanBackAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, LoanBackAnswer answer) {
        boolean back = answer.choice() == LoanBackAnswer.Choice.BACK;
        var loan = loans.of(file.key());
        loans.become(loan.id(), back ? Loan.State.BACK : Loan.State.KEPT);
        if (back) {
            moves.putBack("loan-" + loan.id(), file.key(), loan.sku(), 1);
        }
        cases.tell(file.key(), back ? "loan-back" : "loan-kept", actor);
        return Map.of("back", back);
    }
}
