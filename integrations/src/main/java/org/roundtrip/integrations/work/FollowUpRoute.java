package org.roundtrip.integrations.work;

import org.apache.camel.builder.RouteBuilder;
import org.roundtrip.followup.FollowUpWork;
import org.springframework.stereotype.Component;

/** Asks now and then the customers who are due to be asked how it went. Nobody waits for it, so it needs no waking. */
@Component
class FollowUpRoute extends RouteBuilder {
    static final String IN = "work-follow-up-in";

    private static final long EVERY_MILLIS = 10 * 60 * 1000L;

    private final FollowUpWork followUps;
    private final WorkSettings settings;

    FollowUpRoute(FollowUpWork followUps, WorkSettings settings) {
        this.followUps = followUps;
        this.settings = settings;
    }

    @Override
    public void configure() {
        from("timer:" + IN + "?delay=" + EVERY_MILLIS + "&period=" + EVERY_MILLIS)
                .routeId(IN)
                .autoStartup(settings.enabled())
                .process(exchange -> {
                    boolean more = true;
                    while (more && !exchange.getContext().isStopping()) {
                        more = followUps.askBatch();
                    }
                });
    }
}
