package org.roundtrip.returns.process;

/** The words of {@code return-case.bpmn}, for code and tests. */
public final class ReturnCase {
    public static final String KEY = "return-case";
    public static final String REQUEST_CANCELLED = "customer.RequestCancelled";
    public static final String OFFER_ANSWERED = "customer.OfferAnswered";
    public static final String CASE_ID = "caseId";
    public static final String DECISION = "decision";
    public static final String TO_INSPECT = "toInspect";
    public static final String DISPUTED = "disputed";
    public static final String OFFER_ACCEPTED = "offerAccepted";
    public static final String REFUND_ID = "refundId";
    public static final String REFUND_DUE = "refundDue";
    public static final String REFUND_WARN_AT = "refundWarnAt";
    public static final String KEPT_DUE = "keptDue";
    public static final String SEND_BACK = "sendBack";
    public static final String REFUNDED = "refunded";

    private ReturnCase() {}
}
