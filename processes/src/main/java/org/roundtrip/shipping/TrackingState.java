package org.roundtrip.shipping;

/** Where a parcel is. States only move forward by rank: a late scan is stored but changes nothing. */
public enum TrackingState {
    UNKNOWN(0),
    LABEL_CREATED(10),
    IN_TRANSIT(20),
    OUT_FOR_DELIVERY(30),
    DELIVERY_ATTEMPTED(35),
    READY_FOR_PICKUP(40),
    DELIVERED(90),
    RETURNED_TO_SENDER(95),
    /** A flag, not a place: something went wrong on the way. */
    EXCEPTION(0);

    private final int rank;

    TrackingState(int rank) {
        this.rank = rank;
    }

    public int rank() {
        return rank;
    }

    /** Whether a parcel in this state has left the customer's hands. */
    public boolean handedIn() {
        return rank >= IN_TRANSIT.rank;
    }
}
