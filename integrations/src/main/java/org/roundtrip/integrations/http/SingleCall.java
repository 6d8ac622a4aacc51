package org.roundtrip.integrations.http;

import org.apache.camel.component.http.HttpClientConfigurer;

/** How our HTTP client behaves, whoever is called. */
final class SingleCall {
    private SingleCall() {}

    /**
     * The client would repeat a call by itself after a reset connection, a 429 or a 503; every asking has to be one we
     * know of. Cookies of a provider are none of our business either, and neither is where it would send us.
     */
    static HttpClientConfigurer to(String url) {
        var planner = new WhereCallsGo(url);
        return builder -> builder.disableAutomaticRetries()
                .disableCookieManagement()
                .setRoutePlanner(planner)
                .setUserAgent("Roundtrip");
    }
}
