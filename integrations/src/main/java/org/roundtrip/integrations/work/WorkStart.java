package org.roundtrip.integrations.work;

import java.util.List;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets workers begin when the whole application is up, and end before it goes down. */
@Component
class WorkStart {
    private static final Logger LOG = LoggerFactory.getLogger(WorkStart.class);

    private final CamelContext camel;
    private final ApplicationContext context;
    private final List<Worker> workers;
    private final WakeUps wakeUps;
    private final WorkSettings settings;

    WorkStart(
            CamelContext camel,
            ApplicationContext context,
            List<Worker> workers,
            WakeUps wakeUps,
            WorkSettings settings) {
        this.camel = camel;
        this.context = context;
        this.workers = workers;
        this.wakeUps = wakeUps;
        this.settings = settings;
    }

    @EventListener
    void onReady(ApplicationReadyEvent ready) throws Exception {
        if (!settings.enabled()) {
            LOG.info("This node does no work of its own: roundtrip.work.enabled is false");
            return;
        }
        for (Worker worker : workers) {
            camel.getRouteController().startRoute(WorkRoutes.in(worker));
            camel.getRouteController().startRoute(WorkRoutes.poll(worker));
        }
        wakeUps.run();
    }

    @EventListener
    void onClose(ContextClosedEvent closed) {
        if (closed.getApplicationContext() == context) {
            wakeUps.stop();
        }
    }
}
