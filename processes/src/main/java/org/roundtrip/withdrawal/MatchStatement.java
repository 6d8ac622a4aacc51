package org.roundtrip.withdrawal;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.springframework.stereotype.Service;

/** Finds the order of a statement. What is beyond doubt goes on by itself; everything else is for a person, always. */
@Service
public class MatchStatement {
    private final Statements statements;
    private final Handlings handlings;
    private final FindContract contracts;
    private final AcceptWithdrawal accepting;
    private final CaseDesk cases;
    private final Notices notices;

    MatchStatement(
            Statements statements,
            Handlings handlings,
            FindContract contracts,
            AcceptWithdrawal accepting,
            CaseDesk cases,
            Notices notices) {
        this.statements = statements;
        this.handlings = handlings;
        this.contracts = contracts;
        this.accepting = accepting;
        this.cases = cases;
        this.notices = notices;
    }

    /** @return whether it goes on without a person */
    public boolean match(long caseId) {
        var file = cases.lock(caseId);
        var statement = statements.ofCase(caseId).orElseThrow();
        var found = contracts.find(statement);
        var finding = accepted(file, found) ? Finding.CLEAR : forAPerson(found.finding());
        handlings.found(caseId, finding, found.order(), found.term());
        if (finding == Finding.CLEAR) {
            return true;
        }
        cases.tell(caseId, "withdrawal-to-support", Actor.SYSTEM, Map.of("finding", finding.name()));
        if (finding == Finding.TOO_LATE && found.term() != null && found.term().lastDay() != null) {
            // To the order's own address, and nowhere else: who guessed a number learns nothing.
            notices.post(
                    caseId,
                    MailKind.WITHDRAWAL_TOO_LATE,
                    Map.of(
                            "lastDay", found.term().lastDay().toString(),
                            "days", Integer.toString(found.term().days())));
        }
        cases.move(caseId, CaseState.IN_REVIEW, WaitingFor.SUPPORT);
        return false;
    }

    private boolean accepted(CaseFile file, FindContract.Found found) {
        if (found.finding() != Finding.CLEAR || found.order() == null) {
            return false;
        }
        try {
            accepting.accept(file, found.order(), contracts.all(found.order()), true, true, Actor.SYSTEM);
            return true;
        } catch (InvalidRequest e) {
            // Another case was quicker with some of the units.
            return false;
        }
    }

    private static Finding forAPerson(Finding finding) {
        return finding == Finding.CLEAR ? Finding.UNITS_TAKEN : finding;
    }
}
