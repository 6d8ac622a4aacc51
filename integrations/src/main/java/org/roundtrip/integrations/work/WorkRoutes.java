package org.roundtrip.integrations.work;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Two routes per worker: one that works when woken, one that wakes it now and then. Started by {@link WorkStart}. */
@Component
class WorkRoutes extends RouteBuilder {
    private final List<Worker> workers;
    private final WorkSettings settings;
    private final WakeUps wakeUps;

    WorkRoutes(List<Worker> workers, WorkSettings settings, WakeUps wakeUps) {
        this.workers = workers;
        this.settings = settings;
        this.wakeUps = wakeUps;
    }

    static String in(Worker worker) {
        return "work-" + worker.name() + "-in";
    }

    static String poll(Worker worker) {
        return "work-" + worker.name() + "-poll-in";
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        workers.forEach(this::routes);
    }

    private void routes(Worker worker) {
        from("seda:" + in(worker) + "?pollTimeout=500&concurrentConsumers=" + settings.parallel(worker.name()))
                .routeId(in(worker))
                .autoStartup(false)
                .process(exchange -> wakeUps.work(worker));

        long period = settings.poll().toMillis();
        // A random start, so that the nodes of a cluster do not look at the same moment.
        long start = ThreadLocalRandom.current().nextLong(period);
        from("timer:" + poll(worker) + "?delay=" + start + "&period=" + period)
                .routeId(poll(worker))
                .autoStartup(false)
                .process(exchange -> wakeUps.wake(worker));
    }
}
