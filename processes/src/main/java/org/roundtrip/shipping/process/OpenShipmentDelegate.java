package org.roundtrip.shipping.process;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.shipping.OpenShipment;
import org.springframework.stereotype.Component;

/** Carries "Open shipment" from the model to {@link OpenShipment}. */
@Component
class OpenShipmentDelegate implements JavaDelegate {
    private final OpenShipment shipments;

    OpenShipmentDelegate(OpenShipment shipments) {
        this.shipments = shipments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var deadlines =
                shipments.open((Long) execution.getVariable(ReturnShipment.CASE_ID), execution.getProcessInstanceId());
        execution.setVariables(Map.of(
                ReturnShipment.HAND_IN_BY,
                Date.from(deadlines.handInBy()),
                ReturnShipment.HAND_IN_REMIND_AT,
                Date.from(deadlines.remindAt()),
                ReturnShipment.PARCEL_LOST,
                false,
                ReturnShipment.CANCELLED,
                false));
    }
}
