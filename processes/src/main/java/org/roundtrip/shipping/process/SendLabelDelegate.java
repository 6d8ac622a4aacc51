package org.roundtrip.shipping.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.shipping.OpenShipment;
import org.roundtrip.shipping.Shipments;
import org.springframework.stereotype.Component;

/** Carries "Send label" from the model to {@link OpenShipment}. */
@Component
class SendLabelDelegate implements JavaDelegate {
    private final OpenShipment desk;
    private final Shipments shipments;

    SendLabelDelegate(OpenShipment desk, Shipments shipments) {
        this.desk = desk;
        this.shipments = shipments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var shipment = shipments
                .findByProcessInstanceId(execution.getProcessInstanceId())
                .orElseThrow();
        desk.sendLabel(shipment, String.valueOf(shipment.carrier()), String.valueOf(shipment.trackingCode()));
    }
}
