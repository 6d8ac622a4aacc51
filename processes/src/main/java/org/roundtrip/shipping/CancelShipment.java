package org.roundtrip.shipping;

import org.springframework.stereotype.Service;

/** Stops waiting for a parcel because the customer keeps the goods. Called with the case locked. */
@Service
public class CancelShipment {
    private final Shipments shipments;
    private final ShipmentProcess process;

    CancelShipment(Shipments shipments, ShipmentProcess process) {
        this.shipments = shipments;
        this.process = process;
    }

    /** @return false if there is no shipment that can still be cancelled */
    public boolean cancel(long caseId) {
        for (var shipment : shipments.ofCase(caseId, Direction.IN)) {
            if (!shipment.state().over() && process.cancelled(shipment)) {
                shipments.move(shipment.key(), Shipment.State.CANCELLED);
                return true;
            }
        }
        return false;
    }
}
