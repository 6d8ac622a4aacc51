package org.roundtrip.shipping;

import java.time.Instant;

/** The models {@code return-shipment} and {@code outbound-shipment} as this package speaks to it. Called in the transaction of what it tells. */
public interface ShipmentProcess {
    /** The carrier has the parcel. @return false if the model does not wait for that now */
    boolean handedIn(Shipment shipment, Instant overdueAt);

    /** The parcel is where it was to go. @return false if the model does not wait for that now */
    boolean delivered(Shipment shipment);

    /** The carrier says it went wrong. @return false if the model does not wait for that now */
    boolean wentAstray(Shipment shipment);

    /** The customer cancelled. @return false if the model no longer allows it */
    boolean cancelled(Shipment shipment);

    /** The parcel to the customer is not to leave. @return false if the model no longer allows it */
    boolean sendingStopped(Shipment shipment);

    /** A parcel reaches a customer who was not to get it any more: somebody has to look at it. */
    void wentStray(long caseId, String caseNumber);

    /** A parcel came that nothing waits for any more: somebody has to look at it. */
    void cameLate(long caseId, String caseNumber);

    /** Whether the model is still to have a label. */
    boolean wantsLabel(Shipment shipment);

    /** Whether the model is about to take labels back. */
    boolean takesLabelsBack(Shipment shipment);

    /** Takes back a label of a shipment that has ended. @return the instance that drives the shipment from now on */
    String takeLabelBack(long caseId, String caseNumber);
}
