package org.roundtrip.shipping.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.shipping.SendParcel;
import org.roundtrip.shipping.Shipments;
import org.roundtrip.work.process.Passing;
import org.springframework.stereotype.Component;

/** Carries "Tell customer" from the model to {@link SendParcel}. */
@Component
class TellParcelSentDelegate implements JavaDelegate {
    private final SendParcel sending;
    private final Shipments shipments;

    TellParcelSentDelegate(SendParcel sending, Shipments shipments) {
        this.sending = sending;
        this.shipments = shipments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var shipment = shipments
                .findByProcessInstanceId(execution.getProcessInstanceId())
                .orElseThrow();
        execution.setVariable(ReturnShipment.PARCEL_OVERDUE_AT, Passing.value(Date.from(sending.sent(shipment))));
    }
}
