package org.roundtrip.operations.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.jspecify.annotations.Nullable;
import org.roundtrip.operations.AtRisk;
import org.roundtrip.operations.Masked;
import org.roundtrip.operations.Trouble;
import org.springframework.stereotype.Component;

/** What failed in the Camunda engine and is tried again by itself. */
@Component
class EngineRisks {
    private static final int PAGE = 500;

    private final ManagementService management;
    private final ExternalTaskService machines;
    private final StepNames names;
    private final CaseKeys keys;

    EngineRisks(ManagementService management, ExternalTaskService machines, StepNames names, CaseKeys keys) {
        this.management = management;
        this.machines = machines;
        this.names = names;
        this.keys = keys;
    }

    long count() {
        return jobs().count() + steps().size();
    }

    List<AtRisk> next(int most) {
        var jobs = jobs().orderByJobDuedate().asc().listPage(0, most);
        var cases = keys.of(jobs.stream()
                .map(Job::getProcessInstanceId)
                .filter(Objects::nonNull)
                .toList());
        var found = new ArrayList<AtRisk>();
        for (var job : jobs) {
            if (job.getProcessDefinitionId() != null) {
                found.add(new AtRisk(
                        Trouble.Kind.JOB,
                        job.getId(),
                        cases.getOrDefault(job.getProcessInstanceId(), ""),
                        names.step(job.getProcessDefinitionId(), job.getFailedActivityId()),
                        job.getRetries(),
                        instant(job.getDuedate()),
                        Masked.words(job.getExceptionMessage())));
            }
        }
        for (var step : steps()) {
            found.add(new AtRisk(
                    Trouble.Kind.MACHINE,
                    step.getId(),
                    Objects.requireNonNullElse(step.getBusinessKey(), ""),
                    names.step(step.getProcessDefinitionId(), step.getActivityId()),
                    Objects.requireNonNullElse(step.getRetries(), 0),
                    instant(step.getLockExpirationTime()),
                    Masked.words(step.getErrorMessage())));
        }
        return found.stream()
                .sorted(Comparator.comparing(AtRisk::nextTry, Comparator.nullsFirst(Comparator.naturalOrder())))
                .limit(most)
                .toList();
    }

    private JobQuery jobs() {
        return management.createJobQuery().withException().withRetriesLeft();
    }

    /** A machine's step rests under a lock until its next try. The engine can't be asked for those that failed. */
    private List<ExternalTask> steps() {
        return machines
                .createExternalTaskQuery()
                .locked()
                .withRetriesLeft()
                .orderByLockExpirationTime()
                .asc()
                .listPage(0, PAGE)
                .stream()
                .filter(one -> one.getErrorMessage() != null && one.getRetries() != null)
                .toList();
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
