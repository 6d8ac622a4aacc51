package org.roundtrip.operations.process;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.roundtrip.operations.AtRisk;
import org.roundtrip.operations.EngineRoom;
import org.roundtrip.operations.Masked;
import org.roundtrip.operations.RetryRequest;
import org.roundtrip.operations.Trouble;
import org.springframework.stereotype.Component;

/** What fails and runs in the Camunda engine. */
@Component
class CamundaRoom implements EngineRoom {
    private final RuntimeService runtime;
    private final ManagementService management;
    private final ExternalTaskService machines;
    private final EngineTroubles troubles;
    private final EngineRisks risks;
    private final EngineRetries retries;

    CamundaRoom(
            RuntimeService runtime,
            ManagementService management,
            ExternalTaskService machines,
            EngineTroubles troubles,
            EngineRisks risks,
            EngineRetries retries) {
        this.runtime = runtime;
        this.management = management;
        this.machines = machines;
        this.troubles = troubles;
        this.risks = risks;
        this.retries = retries;
    }

    @Override
    public Counts counts() {
        long still = management.createJobQuery().noRetriesLeft().count()
                + machines.createExternalTaskQuery().noRetriesLeft().count();
        return new Counts(
                runtime.createProcessInstanceQuery().rootProcessInstances().count(), still, risks.count());
    }

    @Override
    public List<Trouble> troubles(int most) {
        return troubles.newest(most);
    }

    @Override
    public List<Trouble> troublesOf(String instanceId) {
        return troubles.ofInstance(instanceId);
    }

    @Override
    public Optional<Trouble> trouble(String id) {
        return troubles.find(id);
    }

    @Override
    public String trace(Trouble trouble) {
        if (trouble.hindrance() == Trouble.Hindrance.NOTHING_LEFT) {
            return "";
        }
        return switch (trouble.kind()) {
            case JOB -> Masked.trace(management.getJobExceptionStacktrace(trouble.workId()));
            case MACHINE ->
                Masked.trace(Objects.requireNonNullElse(machines.getExternalTaskErrorDetails(trouble.workId()), ""));
            case OTHER -> "";
        };
    }

    @Override
    public List<AtRisk> atRisk(int most) {
        return risks.next(most);
    }

    @Override
    public void retry(Trouble trouble, String by) {
        retries.retry(trouble, by);
    }

    @Override
    public Outcome outcome(RetryRequest request) {
        return retries.outcome(request);
    }
}
