package org.roundtrip.integrations.http;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpClientConfigurer;

/**
 * The outbound routes of one provider, one per operation so that metrics read as sentences: {@code bank-refund-out}. A
 * route lets only the headers through that the provider is meant to see, makes one call
 * (the HTTP client's own repeats are off), and lets only the answer's telling headers back.
 */
public abstract class OutboundRoutes extends RouteBuilder {
    private static final String[] SENT = {
        "CamelHttpMethod",
        "CamelHttpUri",
        "CamelHttpQuery",
        "Authorization",
        "Content-Type",
        "Accept",
        "Idempotency-Key"
    };
    private static final String[] READ = {"CamelHttpResponseCode", "Retry-After", "Content-Type", "Request-Id"};

    private final String url;
    private final Duration connectTimeout;
    private final Duration responseTimeout;
    private final List<String> routeIds;

    protected OutboundRoutes(String url, Duration connectTimeout, Duration responseTimeout, String... routeIds) {
        this.url = url;
        this.connectTimeout = connectTimeout;
        this.responseTimeout = responseTimeout;
        this.routeIds = List.of(routeIds);
    }

    /** The headers that only this provider wants to see, beside the usual ones. */
    protected List<String> alsoSent() {
        return List.of();
    }

    /** The headers of an answer that only this provider has something to say in. */
    protected List<String> alsoRead() {
        return List.of();
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        getContext().getRegistry().bind(client(), HttpClientConfigurer.class, SingleCall.to(url));
        routeIds.forEach(this::outbound);
    }

    private void outbound(String routeId) {
        from("direct:" + routeId)
                .routeId(routeId)
                .removeHeaders("*", and(SENT, alsoSent()))
                // The client has unpacked a compressed answer already; to unpack it once more loses it.
                .setProperty(Exchange.SKIP_GZIP_ENCODING, constant(true))
                .to(endpoint())
                .convertBodyTo(byte[].class)
                .removeHeaders("*", and(READ, alsoRead()));
    }

    private static String[] and(String[] usual, List<String> own) {
        return Stream.concat(Stream.of(usual), own.stream()).toArray(String[]::new);
    }

    private String client() {
        return "callsOf" + getClass().getSimpleName();
    }

    private String endpoint() {
        return url + "?throwExceptionOnFailure=false&httpClientConfigurer=#" + client() + "&followRedirects=false"
                + "&connectionsPerRoute=32&maxTotalConnections=64"
                + "&connectTimeout=" + connectTimeout.toMillis()
                + "&connectionRequestTimeout=" + connectTimeout.toMillis()
                + "&soTimeout=" + responseTimeout.toMillis()
                + "&responseTimeout=" + responseTimeout.toMillis();
    }
}
