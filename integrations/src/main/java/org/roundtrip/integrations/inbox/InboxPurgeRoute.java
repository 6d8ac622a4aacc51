package org.roundtrip.integrations.inbox;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Deletes worked messages when they are old, a bite at a time, so that the table stays as long as a month is. */
@Component
class InboxPurgeRoute extends RouteBuilder {
    private static final String IN = "inbox-purge-in";
    private static final int BITE = 1_000;

    private final InboxStore store;
    private final InboxSettings settings;

    InboxPurgeRoute(InboxStore store, InboxSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    @Override
    public void configure() {
        from("timer:" + IN + "?delay=10m&period=1h")
                .routeId(IN)
                .loopDoWhile(exchange -> store.purge(settings.keep(), BITE) == BITE)
                .log("Deleted old webhooks")
                .end();
    }
}
