package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.operations.RetryRequest;
import org.roundtrip.operations.RetrySteps;
import org.roundtrip.operations.Trouble;
import org.roundtrip.operations.WatchTroubles;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What operations sees of a real engine when a step fails until somebody mends it, and what a retry is told to have been. */
class FailedStepsProcessTest extends MigrationStory {
    private static final String MODEL = "probe";
    private static final String STEP = "Task_LookUp";

    @Autowired
    WatchTroubles watch;

    @Autowired
    RetrySteps retries;

    private CaseUnderTest touched;
    private String number;
    private String instance;
    private String deployment;

    @BeforeEach
    void aStepThatFails() {
        var model = Bpmn.createExecutableProcess(MODEL)
                .name("Probe")
                .camundaHistoryTimeToLive(30)
                .startEvent("Start_Asked")
                .serviceTask(STEP)
                .name("Look it up")
                .camundaAsyncBefore()
                .camundaExpression("${mended}")
                .receiveTask("Task_Wait")
                .message("probe.Done")
                .endEvent("End_Done")
                .done();
        deployment = kit.engine
                .getRepositoryService()
                .createDeployment()
                .addModelInstance("probe.bpmn", model)
                .deploy()
                .getId();
        touched = opensWorth("12.00");
        number = kit.files.findById(touched.id()).orElseThrow().number().value();
        instance = kit.engine
                .getRuntimeService()
                .startProcessInstanceByKey(MODEL, number)
                .getId();
    }

    @AfterEach
    void takeItAway() {
        kit.engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    private Job job() {
        return kit.engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    private void isTried() {
        try {
            kit.engine.getManagementService().executeJob(job().getId());
        } catch (RuntimeException expected) {
            assertThat(expected).hasMessageContaining("mended");
        }
    }

    private Trouble failsForGood() {
        for (int i = 0; i < 10 && job().getRetries() > 0; i++) {
            isTried();
        }
        return trouble();
    }

    private Trouble trouble() {
        return watch.groups().stream()
                .filter(group -> group.step().model().equals(MODEL))
                .flatMap(group -> group.troubles().stream())
                .findFirst()
                .orElseThrow();
    }

    private boolean retry(String id) {
        return retries.retry(List.of(id), OPERATIONS).get(0).requested();
    }

    private RetryRequest.State last() {
        return retries.newest(Long.MAX_VALUE, 1).get(0).state();
    }

    @Test
    void aRetryIsAskedForOnceAndTellsHowItEnded() {
        var before = failsForGood();
        assertThat(before.step().name()).isEqualTo("Look it up");
        assertThat(before.caseNumber()).isEqualTo(number);
        assertThat(before.words()).contains("Unknown property used in expression");
        assertThat(watch.trace(before.id()).orElseThrow().trace()).contains("ProcessEngineException", "\tat ");
        assertThat(watch.counts().troubles()).isPositive();

        assertThat(retry(before.id())).isTrue();
        assertThat(retry(before.id())).as("it is being tried").isFalse();
        assertThat(last()).isEqualTo(RetryRequest.State.REQUESTED);
        isTried();
        assertThat(last()).isEqualTo(RetryRequest.State.FAILED_AGAIN);

        kit.engine.getRuntimeService().setVariable(instance, "mended", true);
        assertThat(retry(trouble().id())).isTrue();
        kit.engine.getManagementService().executeJob(job().getId());
        assertThat(last()).isEqualTo(RetryRequest.State.WORKED);
        assertThat(watch.troublesOf(instance)).isEmpty();

        assertThat(kit.timeline.of(touched.id()))
                .filteredOn(entry -> entry.code().equals("step-retried"))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.facts()).isEqualTo(Map.of("step", "Look it up")));
        assertThat(kit.engine
                        .getHistoryService()
                        .createUserOperationLogQuery()
                        .userId(OPERATIONS.name())
                        .operationType("SetJobRetries")
                        .processInstanceId(instance)
                        .count())
                .isPositive();
    }

    @Test
    void aRetryNobodyLookedAtFailedWhenItsStepHasToBeTriedOnceMore() {
        assertThat(retry(failsForGood().id())).isTrue();
        isTried();
        kit.engine.getRuntimeService().setVariable(instance, "mended", true);
        assertThat(retry(trouble().id())).isTrue();
        kit.engine.getManagementService().executeJob(job().getId());
        assertThat(retries.newest(Long.MAX_VALUE, 2))
                .extracting(RetryRequest::state)
                .containsExactly(RetryRequest.State.WORKED, RetryRequest.State.FAILED_AGAIN);
    }

    @Test
    void aRetryThatNobodyNeedsAnyMoreIsNoSuccess() {
        assertThat(retry(failsForGood().id())).isTrue();
        kit.engine.getRuntimeService().deleteProcessInstance(instance, "given up");
        assertThat(last()).isEqualTo(RetryRequest.State.NOT_NEEDED);
    }

    @Test
    void whatIsSuspendedCantBeTriedAgain() {
        failsForGood();
        kit.engine.getRuntimeService().suspendProcessInstanceById(instance);
        assertThat(trouble().hindrance()).isEqualTo(Trouble.Hindrance.SUSPENDED);
        var answer = retries.retry(List.of(trouble().id()), OPERATIONS).get(0);
        assertThat(answer.requested()).isFalse();
        assertThat(answer.hindrance()).isEqualTo(Trouble.Hindrance.SUSPENDED);
    }

    @Test
    void whatFailedOnceIsAtRiskUntilItsTriesAreUsedUp() {
        isTried();
        assertThat(watch.atRisk(100)).anySatisfy(one -> {
            assertThat(one.step().id()).isEqualTo(STEP);
            assertThat(one.caseNumber()).isEqualTo(number);
            assertThat(one.triesLeft()).isPositive();
            assertThat(one.nextTry()).isNotNull();
        });
        failsForGood();
        assertThat(watch.atRisk(100)).noneMatch(one -> one.step().id().equals(STEP));
    }
}
