package org.roundtrip.shipping.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.shipping.Purpose;
import org.roundtrip.shipping.SendParcel;
import org.springframework.stereotype.Component;

/** Carries "Open outbound shipment" from the model to {@link SendParcel}. */
@Component
class OpenOutboundShipmentDelegate implements JavaDelegate {
    private final SendParcel sending;

    OpenOutboundShipmentDelegate(SendParcel sending) {
        this.sending = sending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var purpose = Purpose.valueOf((String) execution.getVariable(OutboundShipment.PURPOSE));
        var packBy = sending.open(
                (Long) execution.getVariable(ReturnShipment.CASE_ID), execution.getProcessInstanceId(), purpose);
        execution.setVariable(OutboundShipment.PACK_BY, Date.from(packBy));
    }
}
