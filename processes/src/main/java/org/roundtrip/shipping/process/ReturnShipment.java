package org.roundtrip.shipping.process;

/** The words of {@code return-shipment.bpmn} and the small models beside it, for code and tests. */
public final class ReturnShipment {
    public static final String KEY = "return-shipment";
    public static final String PARCEL_HANDED_IN = "shipping.ParcelHandedIn";
    public static final String PARCEL_DELIVERED = "shipping.ParcelDelivered";
    public static final String PARCEL_WENT_ASTRAY = "shipping.ParcelWentAstray";
    public static final String REQUEST_CANCELLED = "customer.RequestCancelled";
    public static final String LABEL_UNAVAILABLE = "LABEL_UNAVAILABLE";
    public static final String HAND_IN_BY = "handInBy";
    public static final String HAND_IN_REMIND_AT = "handInRemindAt";
    public static final String PARCEL_OVERDUE_AT = "parcelOverdueAt";
    public static final String CANCELLED = "cancelled";
    public static final String CASE_ID = "caseId";
    public static final String UNUSED_LABEL_KEY = "unused-label";
    public static final String LATE_PARCEL_KEY = "late-parcel";
    static final String TASK_BUY_LABEL = "Task_BuyLabel";
    static final String TASK_VOID_LABEL = "Task_VoidLabel";
    static final String TASK_VOID_LABEL_BY_HAND = "Task_VoidLabelByHand";

    private ReturnShipment() {}
}
