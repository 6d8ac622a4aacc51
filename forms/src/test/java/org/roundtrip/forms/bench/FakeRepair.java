package org.roundtrip.forms.bench;

import org.roundtrip.cases.CaseFile;
import org.roundtrip.repair.Loan;
import org.roundtrip.repair.RepairProcess;
import org.roundtrip.repair.SupplierClaim;

/** Stands in for the models of a repair: they wait for whatever they are told. */
class FakeRepair implements RepairProcess {
    @Override
    public void start(CaseFile file) {}

    @Override
    public boolean cancel(CaseFile file) {
        return true;
    }

    @Override
    public boolean quoteAnswered(CaseFile file, QuoteAnswer answer) {
        return true;
    }

    @Override
    public boolean remedyChosen(CaseFile file, Remedy remedy) {
        return true;
    }

    @Override
    public String startClaim(CaseFile file, SupplierClaim claim) {
        return "claim-" + file.key();
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
        return "loan-" + file.key();
    }

    @Override
    public boolean loanDue(Loan loan) {
        return true;
    }
}
