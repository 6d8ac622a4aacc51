package org.roundtrip.refund.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.roundtrip.refund.Refund;
import org.roundtrip.refund.RefundProcess;
import org.roundtrip.work.process.ProcessMessages;
import org.springframework.stereotype.Component;

/** Carries what becomes of a refund to the instance of {@code refund-payout} that waits for it. */
@Component
class RefundMessages implements RefundProcess {
    private final ProcessMessages messages;
    private final RuntimeService runtime;

    RefundMessages(ProcessMessages messages, RuntimeService runtime) {
        this.messages = messages;
        this.runtime = runtime;
    }

    @Override
    public boolean settled(Refund refund) {
        return tell(refund, RefundPayout.REFUND_SETTLED);
    }

    @Override
    public boolean failed(Refund refund) {
        return tell(refund, RefundPayout.REFUND_FAILED);
    }

    @Override
    public boolean isOver(Refund refund) {
        return messages.isOver(refund.payoutInstanceId());
    }

    @Override
    public void bounced(Refund refund, String caseNumber) {
        runtime.startProcessInstanceByKey(
                RefundPayout.BOUNCE_KEY,
                caseNumber,
                Map.of(RefundPayout.CASE_ID, refund.caseId(), RefundPayout.REFUND_ID, refund.key()));
    }

    private boolean tell(Refund refund, String message) {
        return refund.payoutInstanceId() != null && messages.tell(refund.payoutInstanceId(), message, Map.of());
    }
}
