package org.roundtrip.shipping;

import java.time.Instant;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.springframework.stereotype.Component;

/** What scans of parcels to customers lead to. */
@Component
class OutboundScans {
    private final ShipmentProcess process;
    private final CaseDesk cases;

    OutboundScans(ShipmentProcess process, CaseDesk cases) {
        this.process = process;
        this.cases = cases;
    }

    /** The carrier has it. If it is still being packed here, that is over. */
    void handedIn(Shipment shipment, Instant overdueAt) {
        if (shipment.state().over()) {
            stray(shipment);
            return;
        }
        process.handedIn(shipment, overdueAt);
        cases.tell(shipment.caseId(), "sent-parcel-scanned", Actor.SYSTEM);
        cases.touchUnlessChanged(shipment.caseId());
    }

    /** The customer has it. @return whether its case waited for that */
    boolean delivered(Shipment shipment, boolean handedInNow) {
        // First what happened: the process may close the case over it.
        cases.tell(shipment.caseId(), "sent-parcel-delivered", Actor.SYSTEM);
        boolean waited = process.delivered(shipment);
        if (!waited && shipment.state().over() && !handedInNow) {
            stray(shipment);
        }
        cases.touchUnlessChanged(shipment.caseId());
        return waited;
    }

    /** The carrier says it went wrong. @return whether its case waits for it */
    boolean astray(Shipment shipment, TrackingState state) {
        boolean waited = process.wentAstray(shipment);
        if (waited) {
            cases.tell(shipment.caseId(), "sent-parcel-late", Actor.SYSTEM, Map.of("scan", state.name()));
            cases.touchUnlessChanged(shipment.caseId());
        }
        return waited;
    }

    /** It was stopped or given up as lost, and reaches the customer all the same: somebody has to look at it. */
    private void stray(Shipment shipment) {
        cases.tell(shipment.caseId(), "sent-parcel-stray", Actor.SYSTEM);
        process.wentStray(
                shipment.caseId(), cases.known(shipment.caseId()).number().value());
        cases.touchUnlessChanged(shipment.caseId());
    }
}
