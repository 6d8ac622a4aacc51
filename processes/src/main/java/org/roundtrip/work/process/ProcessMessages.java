package org.roundtrip.work.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells one process instance that something happened, and whether it still runs. Never by business key: several
 * instances share one.
 */
@Component
public class ProcessMessages {
    private final RuntimeService runtime;

    ProcessMessages(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** @return false if the instance does not wait for this message now */
    public boolean tell(String processInstanceId, String message, Map<String, Object> variables) {
        var waiting = runtime.createEventSubscriptionQuery()
                .processInstanceId(processInstanceId)
                .eventType("message")
                .eventName(message)
                .list();
        if (waiting.isEmpty()) {
            return false;
        }
        runtime.messageEventReceived(message, waiting.get(0).getExecutionId(), variables);
        return true;
    }

    /**
     * Tells the instances of a model that another one has called.
     *
     * @return false if none of them waits for this message now
     */
    public boolean tellCalled(String callerInstanceId, String model, String message, Map<String, Object> variables) {
        boolean told = false;
        for (var called : runtime.createProcessInstanceQuery()
                .superProcessInstanceId(callerInstanceId)
                .processDefinitionKey(model)
                .list()) {
            told |= tell(called.getId(), message, variables);
        }
        return told;
    }

    /** Whether an instance has ended; one that never was has, too. */
    public boolean isOver(@Nullable String processInstanceId) {
        return processInstanceId == null
                || runtime.createProcessInstanceQuery()
                                .processInstanceId(processInstanceId)
                                .count()
                        == 0;
    }
}
