package org.roundtrip.app.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.work.process.Node;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node that died and starts again, beside one that lives. */
class LeftoverLocksTest {
    private final JdbcDataSource database = new JdbcDataSource();
    private final ProcessEngine before;

    LeftoverLocksTest() {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        before = start(new Node("before"));
        before.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "outside.bpmn",
                        Bpmn.createExecutableProcess("outside")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .camundaAsyncAfter()
                                .serviceTask("step")
                                .camundaExternalTask("step")
                                .endEvent()
                                .done())
                .deploy();
    }

    @AfterEach
    void stop() {
        before.close();
    }

    private ProcessEngine start(Node node) {
        var engine = (ProcessEngineConfigurationImpl) new StandaloneInMemProcessEngineConfiguration()
                .setDataSource(database)
                .setDatabaseSchemaUpdate("true")
                .setJobExecutorActivate(false);
        engine.setProcessEngineName("engine of " + node.prefix());
        engine.getProcessEnginePlugins().add(new LeftoverLocks(node));
        return engine.buildProcessEngine();
    }

    private void steps(int count) {
        for (int i = 0; i < count; i++) {
            before.getRuntimeService().startProcessInstanceByKey("outside");
        }
        before.getManagementService().createJobQuery().list().forEach(job -> before.getManagementService()
                .executeJob(job.getId()));
    }

    private Set<String> owners(ProcessEngine engine) {
        return engine.getExternalTaskService().createExternalTaskQuery().locked().list().stream()
                .map(ExternalTask::getWorkerId)
                .map(owner -> owner.substring(0, owner.indexOf(':')))
                .collect(Collectors.toSet());
    }

    @Test
    void aNodeThatStartsAgainFreesItsOwnStepsAndNobodyElses() {
        steps(450);
        Stream.of("a_1", "aX1", "a_11", "b").forEach(name -> before.getExternalTaskService()
                .fetchAndLock(name.equals("a_1") ? 250 : 50, new Node(name).owner("batch"))
                .topic("step", 60_000)
                .execute());

        var again = start(new Node("a_1"));

        assertThat(owners(again)).containsExactlyInAnyOrder("aX1", "a_11", "b");
        assertThat(again.getExternalTaskService()
                        .createExternalTaskQuery()
                        .locked()
                        .count())
                .isEqualTo(150);
        again.close();
    }

    @Test
    void aNodeThatStartsAgainFreesItsOwnJobsAndNobodyElses() {
        for (var name : new String[] {"a_1", "a_1", "aX1", "b"}) {
            before.getRuntimeService().startProcessInstanceByKey("outside");
            JdbcClient.create(database)
                    .sql(
                            "update ACT_RU_JOB set LOCK_OWNER_ = ?, LOCK_EXP_TIME_ = '2099-01-01' where LOCK_OWNER_ is null")
                    .param(new Node(name).owner("jobs"))
                    .update();
        }

        var again = start(new Node("a_1"));

        var held = JdbcClient.create(database)
                .sql("select LOCK_OWNER_ from ACT_RU_JOB where LOCK_OWNER_ is not null and LOCK_EXP_TIME_ is not null")
                .query(String.class)
                .list();
        assertThat(held).hasSize(2).allMatch(owner -> owner.startsWith("aX1:") || owner.startsWith("b:"));
        again.close();
    }

    @Test
    void theJobsOfEachStartHaveAnOwnerOfTheirOwn() {
        var again = start(new Node("a"));
        assertThat(((ProcessEngineConfigurationImpl) again.getProcessEngineConfiguration())
                        .getJobExecutor()
                        .getLockOwner())
                .startsWith("a:")
                .isNotEqualTo(new Node("a").owner("jobs"));
        again.close();
    }
}
