package org.roundtrip.withdrawal.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.withdrawal.WithdrawalProcess;
import org.roundtrip.work.process.ProcessMessages;
import org.springframework.stereotype.Component;

/** Starts instances of {@code withdrawal-case} and carries answers to them. */
@Component
class WithdrawalMessages implements WithdrawalProcess {
    private final RuntimeService runtime;
    private final ProcessMessages messages;

    WithdrawalMessages(RuntimeService runtime, ProcessMessages messages) {
        this.runtime = runtime;
        this.messages = messages;
    }

    @Override
    public String start(CaseFile file) {
        return runtime.startProcessInstanceByKey(
                        WithdrawalCase.KEY, file.number().value(), Map.of(WithdrawalCase.CASE_ID, file.key()))
                .getId();
    }

    @Override
    public boolean questionAnswered(String processInstanceId) {
        return messages.tell(processInstanceId, WithdrawalCase.QUESTION_ANSWERED, Map.of());
    }
}
