package org.roundtrip.collection.process;

/** The words of {@code collect-payment.bpmn}, {@code capture-hold.bpmn} and their kin, for code and tests. */
public final class CollectPayment {
    public static final String KEY = "collect-payment";
    public static final String CAPTURE_KEY = "capture-hold";
    public static final String GIVE_BACK_KEY = "give-back-collection";
    public static final String LOST_HOLD_KEY = "lost-hold";
    public static final String PAID = "collection.Paid";
    public static final String REFUSED = "collection.Refused";
    public static final String CANCELLED = "collection.Cancelled";
    public static final String CAPTURED = "collection.Captured";
    public static final String RELEASED = "collection.Released";
    public static final String HOLD_DECIDED = "collection.HoldDecided";
    public static final String CAPTURE_DECLINED = "CAPTURE_DECLINED";
    public static final String REFUND_REJECTED = "REFUND_REJECTED";
    public static final String CASE_ID = "caseId";
    public static final String COLLECTION_ID = "collectionId";
    public static final String REFUND_ID = "refundId";
    public static final String REMIND_AT = "remindAt";
    public static final String PAY_BY = "payBy";
    public static final String COLLECTED = "collected";
    public static final String WAS_CAPTURED = "captured";
    public static final String WAS_CANCELLED = "cancelled";
    public static final String WHAT = "what";
    public static final String TURN = "turn";
    static final String PAID_AFTER_ALL = "paidAfterAll";
    static final String WAS_RELEASED = "released";

    private CollectPayment() {}
}
