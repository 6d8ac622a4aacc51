package org.roundtrip.cases;

import java.util.Locale;

/** Where a case stands, projected from its processes for lists and pages. The processes decide, never this. */
public enum CaseState {
    REQUESTED,
    IN_REVIEW,
    AWAITING_CUSTOMER,
    AWAITING_PAYMENT,
    AWAITING_PARCEL,
    IN_TRANSIT,
    RECEIVED,
    IN_REPAIR,
    AT_SUPPLIER,
    REFUND_WAITING,
    REFUND_BLOCKED,
    REPLACEMENT_SENT,
    REFUNDED,
    EXCHANGED,
    REPAIRED,
    UNREPAIRED,
    REFUSED,
    EXPIRED,
    CANCELLED;

    /** As APIs and lists write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
