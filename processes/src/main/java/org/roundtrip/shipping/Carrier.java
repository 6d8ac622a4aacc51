package org.roundtrip.shipping;

import java.util.Optional;

/**
 * Buys and voids labels. The port says which way the parcel goes and who the customer is; an adapter whose provider wants
 * the addresses of a return the other way round turns them. An adapter never repeats a call by itself and never throws for an answer.
 */
public interface Carrier {
    /** The name stored with a label, for example {@code easypost}. */
    String name();

    /**
     * Buys a label. Label providers know no idempotency key, so the adapter first looks the
     * {@link LabelCommand#reference()} up and buys only what is not yet bought.
     */
    LabelOutcome buyLabel(LabelCommand command);

    /** Asks for the label's money back and for the label to stop working. */
    VoidOutcome voidLabel(String providerShipmentId);

    /** Scans known for a parcel, for the case that webhooks were lost; empty if the carrier can't be asked now. */
    Optional<java.util.List<TrackingEvent>> track(String trackingCode);
}
