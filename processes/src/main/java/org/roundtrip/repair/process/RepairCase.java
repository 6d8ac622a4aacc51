package org.roundtrip.repair.process;

/** The words of {@code repair-case.bpmn}, the models it calls and those beside it, for code and tests. */
public final class RepairCase {
    public static final String KEY = "repair-case";
    public static final String BENCH_KEY = "repair-bench";
    public static final String QUOTE_KEY = "repair-quote";
    public static final String REMEDY_KEY = "repair-remedy";
    public static final String CLAIM_KEY = "supplier-claim";
    public static final String LOAN_KEY = "loan";
    public static final String REQUEST_CANCELLED = "customer.RequestCancelled";
    public static final String QUOTE_ANSWERED = "customer.QuoteAnswered";
    public static final String REMEDY_CHOSEN = "customer.RemedyChosen";
    public static final String CLAIM_ANSWERED = "supplier.ClaimAnswered";
    public static final String MAKER_ANSWERED = "supplier.MakerAnswered";
    public static final String LOAN_DUE = "repair.LoanDue";
    public static final String CASE_ID = "caseId";
    public static final String REVIEW = "review";
    public static final String DECISION = "decision";
    public static final String ARRIVED = "arrived";
    public static final String CLOCK_WARN_AT = "clockWarnAt";
    public static final String CLOCK_ENDS_AT = "clockEndsAt";
    public static final String NEXT = "next";
    public static final String PURPOSE = "purpose";
    public static final String VALID_UNTIL = "validUntil";
    public static final String COLLECTION_ID = "collectionId";
    public static final String COLLECTED = "collected";
    public static final String QUOTE = "quote";
    public static final String QUOTE_ANSWER = "quoteAnswer";
    public static final String TO_MATCH = "toMatch";
    public static final String MAKER_SAYS = "makerSays";
    public static final String ENTITLED = "entitled";
    public static final String CHOOSE_BY = "chooseBy";
    public static final String CHOICE = "choice";
    public static final String REMEDY = "remedy";
    public static final String REFUND_ID = "refundId";
    public static final String LOAN_DUE_AT = "loanDueAt";
    public static final String DEVICE = "device";
    public static final String DIAGNOSIS = "diagnosis";
    public static final String PARTS = "parts";
    public static final String PARTS_DUE_AT = "partsDueAt";
    public static final String REPAIRED = "repaired";
    public static final String PASSED = "passed";
    public static final String REPLACEMENT = "replacement";
    public static final String ANSWERED = "answered";
    public static final String CLAIM_DUE_AT = "claimDueAt";
    public static final String REPAIR_OVER = "repairOver";
    public static final String BACK = "back";

    private RepairCase() {}
}
