package org.roundtrip.returns.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.returns.ReturnJourney;
import org.roundtrip.shipping.CancelShipment;
import org.roundtrip.work.process.Passing;
import org.roundtrip.work.process.ProcessMessages;
import org.springframework.stereotype.Component;

/** Carries what happens to a return to its instance of {@code return-case}. */
@Component
class ReturnMessages implements ReturnJourney {
    private final RuntimeService runtime;
    private final ProcessMessages messages;
    private final CancelShipment shipments;

    ReturnMessages(RuntimeService runtime, ProcessMessages messages, CancelShipment shipments) {
        this.runtime = runtime;
        this.messages = messages;
        this.shipments = shipments;
    }

    @Override
    public void start(CaseFile file) {
        runtime.startProcessInstanceByKey(
                ReturnCase.KEY, file.number().value(), Map.of(ReturnCase.CASE_ID, file.key()));
    }

    @Override
    public boolean cancel(CaseFile file) {
        return tell(file, ReturnCase.REQUEST_CANCELLED, Map.of()) || shipments.cancel(file.key());
    }

    @Override
    public boolean offerAnswered(CaseFile file, boolean accepted) {
        return tell(file, ReturnCase.OFFER_ANSWERED, Passing.values(Map.of(ReturnCase.OFFER_ACCEPTED, accepted)));
    }

    private boolean tell(CaseFile file, String message, Map<String, Object> variables) {
        return file.processInstanceId() != null && messages.tell(file.processInstanceId(), message, variables);
    }
}
