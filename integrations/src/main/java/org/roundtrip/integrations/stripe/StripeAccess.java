package org.roundtrip.integrations.stripe;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether Stripe accepts our key. A wrong key is a mistake in the settings: nothing a retry or a customer's case can
 * mend, so it is said once in the log and shown as health until a call gets through again.
 */
@Component("stripe")
class StripeAccess implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(StripeAccess.class);
    private final AtomicBoolean refused = new AtomicBoolean();

    void note(int status) {
        boolean now = status == 401;
        if (refused.getAndSet(now) != now) {
            if (now) {
                LOG.error("Stripe does not accept roundtrip.stripe.secret-key; refunds wait until it is put right");
            } else {
                LOG.info("Stripe accepts roundtrip.stripe.secret-key again");
            }
        }
    }

    @Override
    public Health health() {
        return refused.get()
                ? Health.down()
                        .withDetail("reason", "roundtrip.stripe.secret-key is not accepted")
                        .build()
                : Health.up().build();
    }
}
