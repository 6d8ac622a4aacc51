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
    static final String LINK = "stripe-link-out";
    static final String LINK_STATUS = "stripe-link-status-out";
    static final String LINK_LIST = "stripe-link-list-out";
    static final String LINK_CLOSE = "stripe-link-close-out";
    static final String HOLD_CAPTURE = "stripe-hold-capture-out";
    static final String HOLD_RELEASE = "stripe-hold-release-out";

    StripeRoutes(StripeSettings settings) {
        super(
                settings.url(),
                settings.connectTimeout(),
                settings.responseTimeout(),
                REFUND,
                REFUND_STATUS,
                REFUND_LOOKUP,
                REFUND_LIST,
                PAYMENT,
                LINK,
                LINK_STATUS,
                LINK_LIST,
                LINK_CLOSE,
                HOLD_CAPTURE,
                HOLD_RELEASE);
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
