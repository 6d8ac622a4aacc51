package org.roundtrip.reconciliation;

import org.roundtrip.refund.AttemptState;

/** How far a refund is, as far as money is concerned. */
public enum Progress {
    PAID,
    UNDER_WAY,
    FAILED;

    static Progress of(AttemptState state) {
        return switch (state) {
            case SUCCEEDED -> PAID;
            case FAILED, CANCELED -> FAILED;
            case PLANNED, SENDING, SUBMITTED, NEEDS_CUSTOMER, UNKNOWN -> UNDER_WAY;
        };
    }
}
