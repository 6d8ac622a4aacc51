package org.roundtrip.shipping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A parcel, either way. One process instance of {@code return-shipment} or {@code outbound-shipment} drives one shipment;
 * a label that came after its end is taken back by one of {@code unused-label}.
 *
 * @param handInBy until when it has to be handed in: by the customer, or by the warehouse
 * @param travelsWith the shipment in whose parcel it goes, null if it has a label of its own or wants one
 * @param handedInAt when the carrier had it
 */
public record Shipment(
        @Id @Nullable Long id,
        long caseId,
        String processInstanceId,
        Direction direction,
        Purpose purpose,
        State state,
        TrackingState trackingState,
        int trackingRank,
        @Nullable String carrier,
        @Nullable String trackingCode,
        Instant handInBy,
        Instant createdAt,
        @Nullable Instant handedInAt,
        @Nullable Instant deliveredAt,
        @Nullable Long travelsWith) {

    public enum State {
        LABEL_WANTED,
        LABEL_READY,
        /** It has left the warehouse; the carrier has not scanned it yet. */
        SENT,
        HANDED_IN,
        DELIVERED,
        LOST,
        CANCELLED,
        EXPIRED;

        /** Whether the label may still have to be taken back. */
        public boolean over() {
            return this == DELIVERED || this == LOST || this == CANCELLED || this == EXPIRED;
        }
    }

    /** Whether it goes to the customer. */
    public boolean goesOut() {
        return direction == Direction.OUT;
    }

    /** Whether it is to come no more, because the customer said so or was late. */
    boolean calledOff() {
        return state == State.CANCELLED || state == State.EXPIRED;
    }

    public long key() {
        return java.util.Objects.requireNonNull(id);
    }
}
