package org.roundtrip.integrations.work;

import org.apache.camel.builder.RouteBuilder;
import org.roundtrip.followup.FollowUpWork;
import org.roundtrip.refund.RefundWork;
import org.springframework.stereotype.Component;

/**
 * Asks now and then about refunds that have been pending for long, and the customers who are due to be asked how it went.
 * Nobody waits for either, so they need no waking.
 */
@Component
class NowAndThenRoutes extends RouteBuilder {
    private static final long EVERY_MILLIS = 10 * 60 * 1000L;

    private final RefundWork refunds;
    private final FollowUpWork followUps;
    private final WorkSettings settings;

    NowAndThenRoutes(RefundWork refunds, FollowUpWork followUps, WorkSettings settings) {
        this.refunds = refunds;
        this.followUps = followUps;
        this.settings = settings;
    }

    @Override
    public void configure() {
        from(every("work-refund-check-in"))
                .routeId("work-refund-check-in")
                .autoStartup(settings.enabled())
                .process(exchange -> refunds.checkPending());
        from(every("work-follow-up-in"))
                .routeId("work-follow-up-in")
                .autoStartup(settings.enabled())
                .process(exchange -> {
                    boolean more = true;
                    while (more && !exchange.getContext().isStopping()) {
                        more = followUps.askBatch();
                    }
                });
    }

    private static String every(String name) {
        return "timer:" + name + "?delay=" + EVERY_MILLIS + "&period=" + EVERY_MILLIS;
    }
}
