package org.roundtrip.integrations.adyen;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether Adyen lets us in: a wrong key, or one without the right to refund, is a mistake in the settings, nothing a
 * retry or a customer's case can mend. It is said once in the log and shown as health until a call gets through again.
 */
class AdyenAccess implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(AdyenAccess.class);
    private final AtomicBoolean refused = new AtomicBoolean();

    void note(boolean refusedNow) {
        if (refused.getAndSet(refusedNow) != refusedNow) {
            if (refusedNow) {
                LOG.error("Adyen does not let roundtrip.adyen.api-key refund; refunds wait until it is put right");
            } else {
                LOG.info("Adyen accepts roundtrip.adyen.api-key again");
            }
        }
    }

    @Override
    public Health health() {
        return refused.get()
                ? Health.down()
                        .withDetail("reason", "roundtrip.adyen.api-key is not accepted")
                        .build()
                : Health.up().build();
    }
}
