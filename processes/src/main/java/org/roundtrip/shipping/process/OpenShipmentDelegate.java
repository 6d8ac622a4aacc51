package org.roundtrip.shipping.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.shipping.OpenShipment;
import org.roundtrip.work.process.Passing;
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
        execution.setVariable(ReturnShipment.HAND_IN_BY, Passing.value(Date.from(deadlines.handInBy())));
        execution.setVariable(ReturnShipment.HAND_IN_REMIND_AT, Date.from(deadlines.remindAt()));
    }
}
