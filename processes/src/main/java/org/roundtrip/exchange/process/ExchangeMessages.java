package org.roundtrip.exchange.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.exchange.ExchangeProcess;
import org.roundtrip.work.process.Passing;
import org.roundtrip.work.process.ProcessMessages;
import org.springframework.stereotype.Component;

/** Carries what happens to an exchange to its instances. */
@Component
class ExchangeMessages implements ExchangeProcess {
    private final RuntimeService runtime;
    private final ProcessMessages messages;

    ExchangeMessages(RuntimeService runtime, ProcessMessages messages) {
        this.runtime = runtime;
        this.messages = messages;
    }

    @Override
    public void start(CaseFile file) {
        runtime.startProcessInstanceByKey(
                ExchangeCase.KEY, file.number().value(), Map.of(ExchangeCase.CASE_ID, file.key()));
    }

    @Override
    public boolean cancel(CaseFile file) {
        return file.processInstanceId() != null
                && messages.tell(file.processInstanceId(), ExchangeCase.REQUEST_CANCELLED, Map.of());
    }

    @Override
    public boolean chosen(CaseFile file, Choice choice) {
        return tell(
                file,
                ExchangeCase.AGREEMENT_KEY,
                ExchangeCase.REPLACEMENT_CHOSEN,
                Passing.values(Map.of(ExchangeCase.CHOICE, choice.name())));
    }

    @Override
    public boolean mayLeave(CaseFile file) {
        return tell(file, ExchangeCase.REPLACEMENT_KEY, ExchangeCase.REPLACEMENT_MAY_LEAVE, Map.of());
    }

    private boolean tell(CaseFile file, String model, String message, Map<String, Object> variables) {
        return file.processInstanceId() != null
                && messages.tellCalled(file.processInstanceId(), model, message, variables);
    }
}
