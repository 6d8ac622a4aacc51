package org.roundtrip.shipping.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.shipping.OpenShipment;
import org.roundtrip.shipping.Shipments;
import org.springframework.stereotype.Component;

/** Carries "Remind customer" from the model to {@link OpenShipment}. */
@Component
class RemindCustomerDelegate implements JavaDelegate {
    private final OpenShipment desk;
    private final Shipments shipments;

    RemindCustomerDelegate(OpenShipment desk, Shipments shipments) {
        this.desk = desk;
        this.shipments = shipments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.remind(shipments
                .findByProcessInstanceId(execution.getProcessInstanceId())
                .orElseThrow());
    }
}
