package org.roundtrip.forms.bench;

import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.repair.Loan;
import org.roundtrip.repair.RepairProcess;
import org.roundtrip.repair.SupplierClaim;

/** Stands in for the models of a repair: the state a case shows says what they wait for. */
public class FakeRepair implements RepairProcess {
    @Override
    public void start(CaseFile file) {}

    @Override
    public boolean cancel(CaseFile file) {
        return switch (file.state()) {
            case REQUESTED, IN_REVIEW, AWAITING_PARCEL -> true;
            default -> false;
        };
    }

    @Override
    public boolean quoteAnswered(CaseFile file, QuoteAnswer answer) {
        return file.state() == CaseState.AWAITING_CUSTOMER;
    }

    @Override
    public boolean remedyChosen(CaseFile file, Remedy remedy) {
        return file.state() == CaseState.AWAITING_CUSTOMER;
    }

    @Override
    public String startClaim(CaseFile file, SupplierClaim claim) {
        return "claim";
    }

    @Override
    public boolean makerAnswered(SupplierClaim claim) {
        return true;
    }

    @Override
    public boolean claimAnswered(CaseFile file, SupplierClaim.Answer answer) {
        return true;
    }

    @Override
    public String startLoan(CaseFile file, Loan loan) {
        return "loan";
    }

    @Override
    public boolean loanDue(Loan loan) {
        return true;
    }
}
