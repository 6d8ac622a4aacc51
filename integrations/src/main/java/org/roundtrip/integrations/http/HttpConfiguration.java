package org.roundtrip.integrations.http;

import org.apache.camel.component.http.HttpClientConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HttpConfiguration {
    /**
     * The client would repeat a call by itself after a reset connection, a 429 or a 503; every asking has to be one we
     * know of. Cookies of a provider are none of our business either. Answers are asked for unpacked: this client unpacks
     * one and leaves the header that says it is packed, and Camel would unpack it again and lose the answer.
     */
    @Bean
    HttpClientConfigurer singleCall() {
        return builder -> builder.disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .setUserAgent("Roundtrip");
    }
}
