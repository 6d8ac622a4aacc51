package org.roundtrip.shipping.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.shipping.LateParcel;
import org.springframework.stereotype.Component;

/** Carries "Tell customer" from the model to {@link LateParcel}. */
@Component
class NoteLateParcelDelegate implements JavaDelegate {
    private final LateParcel lateParcel;

    NoteLateParcelDelegate(LateParcel lateParcel) {
        this.lateParcel = lateParcel;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lateParcel.note((Long) execution.getVariable(ReturnShipment.CASE_ID));
    }
}
