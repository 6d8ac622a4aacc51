package org.roundtrip.shipping.process;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.ShipmentProcess;
import org.roundtrip.work.process.Passing;
import org.roundtrip.work.process.ProcessMessages;
import org.springframework.stereotype.Component;

/** Carries what happens to a parcel to the instance of {@code return-shipment} or {@code outbound-shipment} that drives it. */
@Component
class ShipmentMessages implements ShipmentProcess {
    private final ProcessMessages messages;
    private final RuntimeService runtime;

    ShipmentMessages(ProcessMessages messages, RuntimeService runtime) {
        this.messages = messages;
        this.runtime = runtime;
    }

    @Override
    public boolean handedIn(Shipment shipment, Instant overdueAt) {
        return messages.tell(
                shipment.processInstanceId(),
                ReturnShipment.PARCEL_HANDED_IN,
                Passing.values(Map.of(ReturnShipment.PARCEL_OVERDUE_AT, Date.from(overdueAt))));
    }

    @Override
    public boolean delivered(Shipment shipment) {
        return messages.tell(shipment.processInstanceId(), ReturnShipment.PARCEL_DELIVERED, Map.of());
    }

    @Override
    public boolean wentAstray(Shipment shipment) {
        return messages.tell(shipment.processInstanceId(), ReturnShipment.PARCEL_WENT_ASTRAY, Map.of());
    }

    @Override
    public boolean cancelled(Shipment shipment) {
        return messages.tell(
                shipment.processInstanceId(), ReturnShipment.REQUEST_CANCELLED, Map.of(ReturnShipment.CANCELLED, true));
    }

    @Override
    public boolean sendingStopped(Shipment shipment) {
        return messages.tell(shipment.processInstanceId(), OutboundShipment.SENDING_STOPPED, Map.of());
    }

    @Override
    public void wentStray(long caseId, String caseNumber) {
        runtime.startProcessInstanceByKey(
                OutboundShipment.STRAY_PARCEL_KEY, caseNumber, Map.of(ReturnShipment.CASE_ID, caseId));
    }

    @Override
    public void cameLate(long caseId, String caseNumber) {
        runtime.startProcessInstanceByKey(
                ReturnShipment.LATE_PARCEL_KEY, caseNumber, Map.of(ReturnShipment.CASE_ID, caseId));
    }

    @Override
    public boolean wantsLabel(Shipment shipment) {
        return isAt(shipment, ReturnShipment.TASK_BUY_LABEL);
    }

    @Override
    public boolean takesLabelsBack(Shipment shipment) {
        return isAt(shipment, ReturnShipment.TASK_VOID_LABEL, ReturnShipment.TASK_VOID_LABEL_BY_HAND);
    }

    @Override
    public String takeLabelBack(long caseId, String caseNumber) {
        return runtime.startProcessInstanceByKey(
                        ReturnShipment.UNUSED_LABEL_KEY, caseNumber, Map.of(ReturnShipment.CASE_ID, caseId))
                .getProcessInstanceId();
    }

    private boolean isAt(Shipment shipment, String... steps) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(shipment.processInstanceId())
                        .activityIdIn(steps)
                        .count()
                > 0;
    }
}
