package org.roundtrip.shipping;

import org.roundtrip.cases.CaseDesk;
import org.springframework.stereotype.Service;

/** A label that came too late for its shipment: nobody may pay for it in silence. */
@Service
public class UnusedLabel {
    private final Shipments shipments;
    private final Labels labels;
    private final ShipmentProcess process;
    private final CaseDesk cases;

    UnusedLabel(Shipments shipments, Labels labels, ShipmentProcess process, CaseDesk cases) {
        this.shipments = shipments;
        this.labels = labels;
        this.process = process;
        this.cases = cases;
    }

    /**
     * A label was bought for a shipment that no longer wants it from this worker. If the shipment is over, the model
     * takes the label back: in the step that is just doing that, else in one of its own.
     */
    public void boughtInVain(Shipment shipment, LabelOutcome.Bought label) {
        var file = cases.lock(shipment.caseId());
        var reference = LabelBook.reference(shipment);
        if (process.wantsLabel(shipment) || labels.known(reference)) {
            // Another worker was faster, or is at it; asking again gave both of them the same label.
            return;
        }
        labels.insert(shipment.key(), reference, label);
        if (!process.takesLabelsBack(shipment)) {
            shipments.drivenBy(
                    shipment.key(),
                    process.takeLabelBack(file.key(), file.number().value()));
        }
    }
}
