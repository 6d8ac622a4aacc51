package org.roundtrip.integrations.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.camel.CamelContext;
import org.apache.camel.component.seda.SedaEndpoint;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.roundtrip.integrations.FakeTrade;
import org.roundtrip.integrations.IntegrationsTest;
import org.roundtrip.work.WorkWaiting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@IntegrationsTest
class WorkersIT {
    @Autowired
    FakeTrade trade;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    CamelContext camel;

    @Test
    void comesAgainAtOnceWhileBatchesAreFull() {
        trade.labels.waiting.set(95);
        events.publishEvent(new WorkWaiting(WorkWaiting.BUY_LABEL));
        await().until(() -> trade.labels.waiting.get() == 0);
    }

    @Test
    void doesNotPileUpUnderABurstOfCalls() {
        int before = trade.labels.runs.get();
        for (int i = 0; i < 10_000; i++) {
            events.publishEvent(new WorkWaiting(WorkWaiting.VOID_LABEL));
        }
        await().until(() -> trade.labels.runs.get() > before);
        assertThat(camel.getEndpoint("seda:work-label-in", SedaEndpoint.class).getCurrentQueueSize())
                .isLessThanOrEqualTo(1);
        assertThat(trade.labels.runs.get() - before).isLessThan(10_000);
    }

    @Test
    void looksByItselfWhenNobodyCalls() {
        int before = trade.labels.runs.get();
        await().until(() -> trade.labels.runs.get() >= before + 2);
    }

    @Test
    void asksEveryCustomerWhoIsDueInOneGo() throws Exception {
        trade.followUps.due.set(35);
        camel.getRoute("work-follow-up-in").getProcessor().process(new DefaultExchange(camel));
        assertThat(trade.followUps.due.get()).isZero();
    }

    @Test
    void namesItsRoutesAsSentences() {
        assertThat(camel.getRoutes())
                .extracting(route -> route.getRouteId())
                .contains("work-label-in", "work-refund-in", "work-inbox-in", "work-mail-in", "work-mail-poll-in")
                .contains("work-refund-check-in", "work-follow-up-in")
                .contains("stripe-refund-out", "easypost-buy-out", "mail-send-out");
    }
}
