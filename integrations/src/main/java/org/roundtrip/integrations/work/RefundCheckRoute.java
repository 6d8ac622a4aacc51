package org.roundtrip.integrations.work;

import org.apache.camel.builder.RouteBuilder;
import org.roundtrip.refund.RefundWork;
import org.springframework.stereotype.Component;

/** Asks now and then about refunds that have been pending for long. Nobody waits for it, so it needs no waking. */
@Component
class RefundCheckRoute extends RouteBuilder {
    static final String IN = "work-refund-check-in";

    private static final long EVERY_MILLIS = 10 * 60 * 1000L;

    private final RefundWork refunds;
    private final WorkSettings settings;

    RefundCheckRoute(RefundWork refunds, WorkSettings settings) {
        this.refunds = refunds;
        this.settings = settings;
    }

    @Override
    public void configure() {
        from("timer:" + IN + "?delay=" + EVERY_MILLIS + "&period=" + EVERY_MILLIS)
                .routeId(IN)
                .autoStartup(settings.enabled())
                .process(exchange -> refunds.checkPending());
    }
}
