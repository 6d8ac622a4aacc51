package org.roundtrip.forms.bench;

import java.time.Instant;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.ShipmentProcess;

/** Stands in for the model of a shipment: it waits for whatever it is told. */
class FakeShipments implements ShipmentProcess {
    @Override
    public boolean handedIn(Shipment shipment, Instant overdueAt) {
        return true;
    }

    @Override
    public boolean delivered(Shipment shipment) {
        return true;
    }

    @Override
    public boolean wentAstray(Shipment shipment) {
        return true;
    }

    @Override
    public boolean cancelled(Shipment shipment) {
        return true;
    }

    @Override
    public boolean sendingStopped(Shipment shipment) {
        return true;
    }

    @Override
    public void wentStray(long caseId, String caseNumber) {}

    @Override
    public void cameLate(long caseId, String caseNumber) {}

    @Override
    public boolean wantsLabel(Shipment shipment) {
        return true;
    }

    @Override
    public boolean takesLabelsBack(Shipment shipment) {
        return false;
    }

    @Override
    public String takeLabelBack(long caseId, String caseNumber) {
        return "unused-label-" + caseId;
    }
}
