package org.roundtrip.shipping;

import java.util.Optional;

/**
 * Buys and voids return labels. The port always says "from the customer to the warehouse"; an adapter whose provider
 * wants it the other way round turns it. An adapter never repeats a call by itself and never throws for an answer.
 */
public interface Carrier {
    /** The name stored with a label, for example {@code easypost}. */
    String name();

    /**
     * Buys a return label. Label providers know no idempotency key, so the adapter first looks the
     * {@link ReturnLabelCommand#reference()} up and buys only what is not yet bought.
     */
    LabelOutcome buyReturnLabel(ReturnLabelCommand command);

    /** Asks for the label's money back and for the label to stop working. */
    VoidOutcome voidLabel(String providerShipmentId);

    /** Scans known for a parcel, for the case that webhooks were lost; empty if the carrier can't be asked now. */
    Optional<java.util.List<TrackingEvent>> track(String trackingCode);
}
