package org.roundtrip.refund.process;

import java.util.Optional;
import org.camunda.bpm.engine.ExternalTaskService;
import org.roundtrip.refund.Refund;
import org.roundtrip.refund.RefundRetries;
import org.roundtrip.work.WorkWaiting;
import org.springframework.stereotype.Component;

/** Reads the next try off the step that waits for it. */
@Component
class WaitingRetries implements RefundRetries {
    private final ExternalTaskService tasks;

    WaitingRetries(ExternalTaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public Optional<NextTry> of(Refund refund) {
        if (refund.payoutInstanceId() == null) {
            return Optional.empty();
        }
        return tasks
                .createExternalTaskQuery()
                .processInstanceId(refund.payoutInstanceId())
                .topicName(WorkWaiting.ISSUE_REFUND)
                .list()
                .stream()
                // One that never failed has no count yet: it is being sent, not tried again.
                .filter(task -> task.getRetries() != null && task.getLockExpirationTime() != null)
                .map(task -> new NextTry(task.getLockExpirationTime().toInstant(), task.getRetries()))
                .findFirst();
    }
}
