package org.roundtrip.integrations.stripe;

import java.util.List;
import org.roundtrip.integrations.http.OutboundRoutes;
import org.springframework.stereotype.Component;

/** Everything that goes out to Stripe. */
@Component
class StripeRoutes extends OutboundRoutes {
    static final String REFUND = "stripe-refund-out";
    static final String REFUND_STATUS = "stripe-refund-status-out";
    static final String REFUND_LOOKUP = "stripe-refund-lookup-out";
    static final String REFUND_LIST = "stripe-refund-list-out";
    static final String PAYMENT = "stripe-payment-out";

    StripeRoutes(StripeSettings settings) {
        super(
                settings.url(),
                settings.connectTimeout(),
                settings.responseTimeout(),
                REFUND,
                REFUND_STATUS,
                REFUND_LOOKUP,
                REFUND_LIST,
                PAYMENT);
    }

    @Override
    protected List<String> alsoSent() {
        return List.of("Stripe-Version");
    }

    @Override
    protected List<String> alsoRead() {
        return List.of("Stripe-Should-Retry");
    }
}
