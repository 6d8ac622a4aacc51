package org.roundtrip.repair;

import org.roundtrip.cases.CaseFile;

/** The models of a repair as this package speaks to them. Called with the case locked. */
public interface RepairProcess {
    void start(CaseFile file);

    /** @return false if the model is past the point where a request can simply be dropped */
    boolean cancel(CaseFile file);

    /** The customer answered a quote. @return false if nothing waits for that */
    boolean quoteAnswered(CaseFile file, QuoteAnswer answer);

    /** The customer chose what he gets instead. @return false if nothing waits for that */
    boolean remedyChosen(CaseFile file, Remedy remedy);

    /** Starts the process of a claim. @return its instance */
    String startClaim(CaseFile file, SupplierClaim claim);

    /** The maker answered. @return false if nothing waits for that */
    boolean makerAnswered(SupplierClaim claim);

    /** The repair that waits for a claim goes on. @return false if it does not wait (any more) */
    boolean claimAnswered(CaseFile file, SupplierClaim.Answer answer);

    /** Starts the process of a loan. @return its instance */
    String startLoan(CaseFile file, Loan loan);

    /** The repair is over: what was lent is due. @return false if it is not out there */
    boolean loanDue(Loan loan);

    enum QuoteAnswer {
        ACCEPTED,
        DECLINED,
        ASKED
    }

    /** What a customer may choose whose repair failed or takes too long. */
    enum Remedy {
        REPLACEMENT,
        REFUND,
        /** Go on with the repair after all. */
        WAIT,
        /** The device as it is. */
        BACK
    }
}
