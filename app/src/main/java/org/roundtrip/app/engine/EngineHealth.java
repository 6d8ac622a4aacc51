package org.roundtrip.app.engine;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the process engine answers and its job executor runs. Part of readiness, never of liveness. */
@Component("engineHealthIndicator")
class EngineHealth implements HealthIndicator {
    private final ProcessEngine engine;
    private final ManagementService management;

    EngineHealth(ProcessEngine engine, ManagementService management) {
        this.engine = engine;
        this.management = management;
    }

    @Override
    public Health health() {
        var configuration =
                (org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var executor = configuration.getJobExecutor();
        boolean runs = executor != null && executor.isActive();
        return (runs ? Health.up() : Health.outOfService())
                .withDetail("engine", engine.getName())
                .withDetail("jobExecutor", runs)
                .withDetail(
                        "incidents", management.createJobQuery().noRetriesLeft().count())
                .build();
    }
}
