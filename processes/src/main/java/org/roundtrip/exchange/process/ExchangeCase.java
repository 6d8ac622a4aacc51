package org.roundtrip.exchange.process;

/** The words of {@code exchange-case.bpmn} and the models it calls, for code and tests. */
public final class ExchangeCase {
    public static final String KEY = "exchange-case";
    public static final String AGREEMENT_KEY = "exchange-agreement";
    public static final String GOODS_KEY = "exchange-goods";
    public static final String REPLACEMENT_KEY = "exchange-replacement";
    public static final String UNDO_KEY = "exchange-undo";
    public static final String REQUEST_CANCELLED = "customer.RequestCancelled";
    public static final String REPLACEMENT_CHOSEN = "customer.ReplacementChosen";
    public static final String REPLACEMENT_MAY_LEAVE = "exchange.ReplacementMayLeave";
    public static final String EXCHANGE_OFF = "EXCHANGE_OFF";
    public static final String CASE_ID = "caseId";
    public static final String AGREEMENT = "agreement";
    public static final String COLLECTION_ID = "collectionId";
    public static final String COLLECTED = "collected";
    public static final String PAYMENT = "payment";
    public static final String CHOICE = "choice";
    public static final String CHOICE_DUE_AT = "choiceDueAt";
    public static final String GOODS_BACK = "goodsBack";
    public static final String LEAVES_NOW = "leavesNow";
    public static final String TO_INSPECT = "toInspect";
    public static final String REPLACEMENT_GONE = "replacementGone";
    public static final String HELD = "held";
    public static final String HOLD = "hold";
    public static final String LOST_CHOICE = "lostChoice";
    public static final String RESERVATION = "reservation";
    public static final String REFUND_ID = "refundId";
    public static final String REFUND_DUE = "refundDue";
    public static final String SEND_BACK = "sendBack";

    private ExchangeCase() {}
}
