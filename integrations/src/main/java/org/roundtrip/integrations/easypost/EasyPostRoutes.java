package org.roundtrip.integrations.easypost;

import org.roundtrip.integrations.http.OutboundRoutes;
import org.springframework.stereotype.Component;

/** Everything that goes out to EasyPost. */
@Component
class EasyPostRoutes extends OutboundRoutes {
    static final String LOOKUP = "easypost-lookup-out";
    static final String SHIPMENT = "easypost-shipment-out";
    static final String BUY = "easypost-buy-out";
    static final String DOCUMENT = "easypost-document-out";
    static final String VOID = "easypost-void-out";
    static final String TRACK = "easypost-track-out";

    EasyPostRoutes(EasyPostSettings settings) {
        super(
                settings.url(),
                settings.connectTimeout(),
                settings.responseTimeout(),
                LOOKUP,
                SHIPMENT,
                BUY,
                DOCUMENT,
                VOID,
                TRACK);
    }
}
