package org.roundtrip.integrations.http;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Real outbound routes without an application around them. */
public final class CamelHttp implements AutoCloseable {
    private final DefaultCamelContext camel = new DefaultCamelContext();

    public CamelHttp(RouteBuilder routes) throws Exception {
        camel.addRoutes(routes);
        camel.start();
    }

    public OutboundHttp http() {
        return new OutboundHttp(camel.createProducerTemplate());
    }

    @Override
    public void close() {
        camel.stop();
    }
}
