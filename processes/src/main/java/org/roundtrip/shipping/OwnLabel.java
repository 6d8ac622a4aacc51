package org.roundtrip.shipping;

import org.roundtrip.cases.InvalidRequest;
import org.springframework.stereotype.Component;

/** A label that a person bought elsewhere. */
@Component
class OwnLabel {
    private final Shipments shipments;

    OwnLabel(Shipments shipments) {
        this.shipments = shipments;
    }

    /** @throws InvalidRequest if it lacks a carrier or a code, or another parcel has that code */
    void use(Shipment shipment, ArrangeLabelAnswer answer) {
        var tracking = answer.trackingCode();
        if (tracking == null || tracking.isBlank() || answer.carrier() == null) {
            throw new InvalidRequest(
                    "/trackingCode", "tracking-missing", "an own label has a carrier and a tracking code");
        }
        if (!shipments.withCode(tracking.strip()).isEmpty()) {
            throw new InvalidRequest("/trackingCode", "tracking-known", "another parcel has this tracking code");
        }
        shipments.labelled(shipment.key(), answer.carrier(), tracking.strip());
    }
}
