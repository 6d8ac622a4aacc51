package org.roundtrip.integrations.adyen;

import java.util.List;
import org.roundtrip.integrations.http.OutboundRoutes;

/** Everything that goes out to Adyen. */
class AdyenRoutes extends OutboundRoutes {
    static final String REFUND = "adyen-refund-out";

    AdyenRoutes(AdyenSettings settings) {
        super(settings.url(), settings.connectTimeout(), settings.responseTimeout(), REFUND);
    }

    @Override
    protected List<String> alsoSent() {
        return List.of("X-API-Key");
    }

    @Override
    protected List<String> alsoRead() {
        return List.of("Transient-Error");
    }
}
