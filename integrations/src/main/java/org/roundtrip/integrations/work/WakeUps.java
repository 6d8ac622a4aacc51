package org.roundtrip.integrations.work;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.ProducerTemplate;
import org.roundtrip.work.WorkWaiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Turns news of work into runs of workers. A worker that is already called for is not called again: however many
 * commits ask, at most one call waits beside the runs under way.
 */
@Component
class WakeUps {
    private static final Logger LOG = LoggerFactory.getLogger(WakeUps.class);

    private final List<Worker> workers;
    private final ProducerTemplate template;
    private final Map<String, AtomicBoolean> called = new ConcurrentHashMap<>();
    private final WorkSettings settings;
    private volatile boolean running;

    WakeUps(List<Worker> workers, WorkSettings settings, @Lazy ProducerTemplate template) {
        this.workers = workers;
        this.settings = settings;
        this.template = template;
        workers.forEach(worker -> called.put(worker.name(), new AtomicBoolean()));
    }

    @EventListener
    void on(WorkWaiting waiting) {
        workers.stream()
                .filter(worker -> worker.topics().contains(waiting.topic()))
                .forEach(this::wake);
    }

    void wake(Worker worker) {
        if (running && flag(worker).compareAndSet(false, true)) {
            var gather = settings.gather(worker.name());
            if (gather.isZero()) {
                call(worker);
            } else {
                CompletableFuture.delayedExecutor(gather.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(() -> call(worker));
            }
        }
    }

    private void call(Worker worker) {
        try {
            template.sendBody("seda:" + WorkRoutes.in(worker), worker.name());
        } catch (RuntimeException e) {
            // The commit that called is through; whoever made it must not fail now. The poll comes round.
            flag(worker).set(false);
            LOG.warn("Worker {} could not be woken", worker.name(), e);
        }
    }

    /** Works until there is no more. Trouble ends this run only: the next wake or poll goes on. */
    void work(Worker worker) {
        // Before the look, not after it: work committed from here on calls again.
        flag(worker).set(false);
        try {
            boolean more = true;
            while (running && more) {
                more = worker.workBatch();
            }
        } catch (RuntimeException e) {
            LOG.error("A batch of worker {} failed", worker.name(), e);
        }
    }

    void run() {
        running = true;
        workers.forEach(this::wake);
    }

    void stop() {
        running = false;
    }

    private AtomicBoolean flag(Worker worker) {
        return called.computeIfAbsent(worker.name(), name -> new AtomicBoolean());
    }
}
