package org.roundtrip.app.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.UnlockJobCmd;
import org.roundtrip.work.process.Node;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Frees, before the engine works, what this node had in hand when it died: otherwise a refund would rest until its lock
 * ends. Should another live node bear the same name, its work is done twice but counts once: a refund's attempt refuses
 * whoever comes late, and repeats go out under the same key.
 */
class LeftoverLocks extends AbstractProcessEnginePlugin {
    private static final Logger LOG = LoggerFactory.getLogger(LeftoverLocks.class);
    private static final int PAGE = 200;

    private final Node node;

    LeftoverLocks(Node node) {
        this.node = node;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getJobExecutor().setLockOwner(node.owner("jobs"));
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        int tasks = freeTasks(engine);
        int jobs = freeJobs((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration());
        if (tasks + jobs > 0) {
            LOG.info("Freed {} steps and {} jobs that this node held when it stopped", tasks, jobs);
        }
    }

    private int freeTasks(ProcessEngine engine) {
        int freed = 0;
        int after = 0;
        List<ExternalTask> page;
        do {
            page = engine.getExternalTaskService()
                    .createExternalTaskQuery()
                    .locked()
                    .orderById()
                    .asc()
                    .listPage(after, PAGE);
            after += page.size();
            for (var task : page) {
                if (task.getWorkerId().startsWith(node.prefix())) {
                    engine.getExternalTaskService().unlock(task.getId());
                    freed++;
                    // It is no longer among the locked ones, so the next page begins one earlier.
                    after--;
                }
            }
        } while (page.size() == PAGE);
        return freed;
    }

    /** The engine tells a job's owner in no query of its own. */
    private int freeJobs(ProcessEngineConfigurationImpl engine) {
        var ids = JdbcClient.create(engine.getDataSource())
                .sql("select ID_ from ACT_RU_JOB where LOCK_OWNER_ like ? escape '!'")
                .param(node.prefix().replace("_", "!_") + "%")
                .query(String.class)
                .list();
        ids.forEach(id -> engine.getCommandExecutorTxRequired().execute(new UnlockJobCmd(id)));
        return ids.size();
    }
}
