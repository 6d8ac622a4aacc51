package org.roundtrip.refund.process;

/** The words of {@code refund-payout.bpmn} and {@code refund-bounce.bpmn}, for code and tests. */
public final class RefundPayout {
    public static final String KEY = "refund-payout";
    public static final String BOUNCE_KEY = "refund-bounce";
    public static final String REFUND_SETTLED = "refund.RefundSettled";
    public static final String REFUND_FAILED = "refund.RefundFailed";
    public static final String REFUND_DECLINED = "REFUND_DECLINED";
    public static final String PAYMENT_TOO_SMALL = "PAYMENT_TOO_SMALL";
    public static final String CASE_ID = "caseId";
    public static final String REFUND_ID = "refundId";
    public static final String APPROVALS_NEEDED = "approvalsNeeded";
    public static final String PAY_BY = "payBy";
    public static final String SETTLED = "settled";

    private RefundPayout() {}
}
