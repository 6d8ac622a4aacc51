package org.roundtrip.integrations.http;

import org.apache.camel.component.http.HttpClientConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HttpConfiguration {
    /**
     * The client would repeat a call by itself after a reset connection, a 429 or a 503; every asking has to be one we
     * know of. Cookies of a provider are none of our business either.
     */
    @Bean
    HttpClientConfigurer singleCall() {
        return builder ->
                builder.disableAutomaticRetries().disableCookieManagement().setUserAgent("Roundtrip");
    }
}
