package org.roundtrip.integrations.s3;

import java.util.List;
import org.roundtrip.integrations.http.OutboundRoutes;

/** Everything that goes out to the bucket. */
class S3Routes extends OutboundRoutes {
    static final String PUT = "s3-put-out";
    static final String GET = "s3-get-out";
    static final String DELETE = "s3-delete-out";

    S3Routes(S3Settings settings) {
        super(settings.url(), settings.connectTimeout(), settings.responseTimeout(), PUT, GET, DELETE);
    }

    @Override
    protected List<String> alsoSent() {
        return List.of("x-amz-date", "x-amz-content-sha256");
    }
}
