package org.roundtrip.shipping.process;

/** The words of {@code return-shipment.bpmn}, for code and tests. */
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

    private ReturnShipment() {}
}
