package org.roundtrip.operations.process;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.jspecify.annotations.Nullable;
import org.roundtrip.operations.EngineRoom;
import org.roundtrip.operations.RetryRequest;
import org.roundtrip.operations.Trouble;
import org.springframework.stereotype.Component;

/** Has incidents of the Camunda engine tried again, and finds out what came of it. */
@Component
class EngineRetries {
    /** One: somebody is looking and wants to know soon. */
    private static final int TRIES = 1;

    private final RuntimeService runtime;
    private final ManagementService management;
    private final ExternalTaskService machines;
    private final HistoryService history;
    private final IdentityService identity;
    private final Clock clock;

    EngineRetries(
            RuntimeService runtime,
            ManagementService management,
            ExternalTaskService machines,
            HistoryService history,
            IdentityService identity,
            Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.machines = machines;
        this.history = history;
        this.identity = identity;
        this.clock = clock;
    }

    void retry(Trouble trouble, String by) {
        identity.setAuthenticatedUserId(by);
        try {
            if (trouble.kind() == Trouble.Kind.JOB) {
                // Its date is that of the last failed try's successor: without a new one it would wait for hours.
                management
                        .setJobRetries(TRIES)
                        .jobId(trouble.workId())
                        .dueDate(Date.from(clock.instant()))
                        .execute();
            } else {
                machines.setRetries(trouble.workId(), TRIES);
            }
        } finally {
            identity.clearAuthentication();
        }
    }

    EngineRoom.Outcome outcome(RetryRequest request) {
        var left = triesLeft(request);
        if (left == null) {
            return past(request);
        }
        if (left > 0) {
            return new EngineRoom.Outcome(RetryRequest.State.REQUESTED, null);
        }
        var again = runtime.createIncidentQuery().configuration(request.workId()).listPage(0, 1).stream()
                .findFirst()
                .map(one -> one.getIncidentTimestamp().toInstant())
                .orElseGet(clock::instant);
        return new EngineRoom.Outcome(RetryRequest.State.FAILED_AGAIN, again);
    }

    private @Nullable Integer triesLeft(RetryRequest request) {
        if (request.kind() == Trouble.Kind.JOB) {
            var job = management.createJobQuery().jobId(request.workId()).singleResult();
            return job == null ? null : job.getRetries();
        }
        var step = machines.createExternalTaskQuery()
                .externalTaskId(request.workId())
                .singleResult();
        return step == null ? null : step.getRetries() == null ? TRIES : step.getRetries();
    }

    /** There is nothing left to try: it worked if the step itself went on, and not if the case went round it. */
    private EngineRoom.Outcome past(RetryRequest request) {
        // The engine's columns hold whole seconds.
        var since = request.requestedAt().truncatedTo(ChronoUnit.SECONDS);
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(request.instanceId())
                .activityId(request.stepId())
                .orderByHistoricActivityInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .filter(step -> !step.isCanceled())
                .map(step -> wentOn(step, since))
                .filter(at -> !at.isBefore(since))
                .findFirst()
                .map(at -> new EngineRoom.Outcome(RetryRequest.State.WORKED, at))
                .orElseGet(() -> new EngineRoom.Outcome(RetryRequest.State.NOT_NEEDED, clock.instant()));
    }

    private static Instant wentOn(HistoricActivityInstance step, Instant since) {
        var begun = step.getStartTime().toInstant();
        return begun.isBefore(since) && step.getEndTime() != null
                ? step.getEndTime().toInstant()
                : begun;
    }
}
