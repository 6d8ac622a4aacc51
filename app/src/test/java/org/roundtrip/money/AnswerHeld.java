package org.roundtrip.money;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;

/** Holds the provider's answer to a refund on its last step, between our HTTP client and our adapter. */
final class AnswerHeld extends EventNotifierSupport implements AutoCloseable {
    private final CountDownLatch came = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final CamelContext camel;

    AnswerHeld(MoneyServer on) {
        camel = on.bean(CamelContext.class);
        start();
        camel.getManagementStrategy().addEventNotifier(this);
    }

    @Override
    public void notify(CamelEvent event) throws Exception {
        if (event instanceof CamelEvent.ExchangeSentEvent sent
                && sent.getEndpoint().getEndpointUri().endsWith("stripe-refund-out")) {
            came.countDown();
            letGo.await(60, TimeUnit.SECONDS);
        }
    }

    /** Returns when the provider has answered. */
    void isHere() throws InterruptedException {
        if (!came.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("no refund was asked for");
        }
    }

    void goesOn() {
        letGo.countDown();
    }

    @Override
    public void close() {
        goesOn();
        camel.getManagementStrategy().removeEventNotifier(this);
    }
}
