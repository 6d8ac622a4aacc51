package org.roundtrip.intake.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.intake.RequestProcess;
import org.springframework.stereotype.Component;

/** Starts the instance of {@code request} that starts the journeys of its parts. */
@Component
class RequestMessages implements RequestProcess {
    private final RuntimeService runtime;

    RequestMessages(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(List<CaseFile> parts) {
        var first = parts.get(0);
        runtime.startProcessInstanceByKey(
                RequestModel.KEY,
                first.requestNumber().value(),
                Map.of(RequestModel.CASE_ID, first.key(), RequestModel.PARTS, parts.size()));
    }
}
