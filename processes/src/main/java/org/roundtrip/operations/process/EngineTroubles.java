package org.roundtrip.operations.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.IncidentQuery;
import org.roundtrip.operations.Masked;
import org.roundtrip.operations.Trouble;
import org.springframework.stereotype.Component;

/** Incidents of the Camunda engine. */
@Component
class EngineTroubles {
    private static final int PAGE = 500;

    private final RuntimeService runtime;
    private final ManagementService management;
    private final ExternalTaskService machines;
    private final StepNames names;
    private final CaseKeys keys;

    EngineTroubles(
            RuntimeService runtime,
            ManagementService management,
            ExternalTaskService machines,
            StepNames names,
            CaseKeys keys) {
        this.runtime = runtime;
        this.management = management;
        this.machines = machines;
        this.names = names;
        this.keys = keys;
    }

    List<Trouble> newest(int most) {
        var found = new ArrayList<Trouble>();
        for (int first = 0; found.size() < most; first += PAGE) {
            var page = query().listPage(first, PAGE);
            found.addAll(troubles(page));
            if (page.size() < PAGE) {
                break;
            }
        }
        return found.stream().limit(most).toList();
    }

    List<Trouble> ofInstance(String instanceId) {
        return troubles(query().processInstanceId(instanceId).listPage(0, PAGE));
    }

    Optional<Trouble> find(String id) {
        return troubles(query().incidentId(id).list()).stream().findFirst();
    }

    private IncidentQuery query() {
        return runtime.createIncidentQuery()
                .orderByIncidentTimestamp()
                .desc()
                .orderByIncidentId()
                .desc();
    }

    /** Where a called model stands still, each model above it has an incident, too: those only repeat it. */
    private List<Trouble> troubles(List<Incident> incidents) {
        var own = incidents.stream()
                .filter(one -> one.getId().equals(one.getRootCauseIncidentId()) && one.getProcessInstanceId() != null)
                .toList();
        var cases = keys.of(own.stream().map(Incident::getProcessInstanceId).toList());
        var suspended = suspended(own);
        return own.stream().map(one -> trouble(one, cases, suspended)).toList();
    }

    private Trouble trouble(Incident one, Map<String, String> cases, Map<String, Boolean> suspended) {
        var kind = kind(one);
        var work = Objects.requireNonNullElse(one.getConfiguration(), "");
        var step = one.getFailedActivityId() == null ? one.getActivityId() : one.getFailedActivityId();
        Trouble.Hindrance hindrance = null;
        if (kind == Trouble.Kind.OTHER) {
            hindrance = Trouble.Hindrance.NOT_OURS;
        } else if (!suspended.containsKey(work)) {
            hindrance = Trouble.Hindrance.NOTHING_LEFT;
        } else if (suspended.get(work)) {
            hindrance = Trouble.Hindrance.SUSPENDED;
        }
        return new Trouble(
                one.getId(),
                kind,
                work,
                one.getProcessInstanceId(),
                cases.getOrDefault(one.getProcessInstanceId(), ""),
                names.step(one.getProcessDefinitionId(), step),
                one.getIncidentTimestamp().toInstant(),
                Masked.words(one.getIncidentMessage()),
                hindrance);
    }

    /** What there is to be tried again, and whether it is suspended. */
    private Map<String, Boolean> suspended(List<Incident> incidents) {
        var found = new HashMap<String, Boolean>();
        var jobs = works(incidents, Trouble.Kind.JOB);
        if (!jobs.isEmpty()) {
            management.createJobQuery().jobIds(jobs).list().forEach(one -> found.put(one.getId(), one.isSuspended()));
        }
        var steps = works(incidents, Trouble.Kind.MACHINE);
        if (!steps.isEmpty()) {
            machines.createExternalTaskQuery()
                    .externalTaskIdIn(steps)
                    .list()
                    .forEach(one -> found.put(one.getId(), one.isSuspended()));
        }
        return found;
    }

    private static Set<String> works(List<Incident> incidents, Trouble.Kind kind) {
        return incidents.stream()
                .filter(one -> kind(one) == kind && one.getConfiguration() != null)
                .map(Incident::getConfiguration)
                .collect(Collectors.toSet());
    }

    private static Trouble.Kind kind(Incident one) {
        return switch (one.getIncidentType()) {
            case Incident.FAILED_JOB_HANDLER_TYPE -> Trouble.Kind.JOB;
            case Incident.EXTERNAL_TASK_HANDLER_TYPE -> Trouble.Kind.MACHINE;
            default -> Trouble.Kind.OTHER;
        };
    }
}
