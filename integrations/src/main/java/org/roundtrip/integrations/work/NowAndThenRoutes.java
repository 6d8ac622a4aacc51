package org.roundtrip.integrations.work;

import java.util.function.BooleanSupplier;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.roundtrip.collection.CollectionWork;
import org.roundtrip.credit.CreditExpiry;
import org.roundtrip.followup.FollowUpWork;
import org.roundtrip.refund.RefundWork;
import org.springframework.stereotype.Component;

/**
 * Asks now and then about refunds, pages and holds that have been pending for long, the customers who are due to be asked how it went, and
 * store credits whose time is over. Nobody waits for any of them, so they need no waking.
 */
@Component
class NowAndThenRoutes extends RouteBuilder {
    private static final long EVERY_MILLIS = 10 * 60 * 1000L;

    private final RefundWork refunds;
    private final FollowUpWork followUps;
    private final CreditExpiry credits;
    private final CollectionWork collections;
    private final WorkSettings settings;

    NowAndThenRoutes(
            RefundWork refunds,
            FollowUpWork followUps,
            CreditExpiry credits,
            CollectionWork collections,
            WorkSettings settings) {
        this.refunds = refunds;
        this.followUps = followUps;
        this.credits = credits;
        this.collections = collections;
        this.settings = settings;
    }

    @Override
    public void configure() {
        from(every("work-refund-check-in"))
                .routeId("work-refund-check-in")
                .autoStartup(settings.enabled())
                .process(exchange -> refunds.checkPending());
        from(every("work-collection-check-in"))
                .routeId("work-collection-check-in")
                .autoStartup(settings.enabled())
                .process(exchange -> collections.checkPending());
        from(every("work-follow-up-in"))
                .routeId("work-follow-up-in")
                .autoStartup(settings.enabled())
                .process(exchange -> untilDone(exchange, followUps::askBatch));
        from(every("work-credit-expiry-in"))
                .routeId("work-credit-expiry-in")
                .autoStartup(settings.enabled())
                .process(exchange -> untilDone(exchange, credits::expireBatch));
    }

    private static void untilDone(Exchange exchange, BooleanSupplier batch) {
        boolean more = true;
        while (more && !exchange.getContext().isStopping()) {
            more = batch.getAsBoolean();
        }
    }

    private static String every(String name) {
        return "timer:" + name + "?delay=" + EVERY_MILLIS + "&period=" + EVERY_MILLIS;
    }
}
