package org.roundtrip.integrations.s3;

import java.time.Clock;
import org.roundtrip.integrations.http.OutboundHttp;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** All of it, or nothing: without such an address files lie in a directory. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("roundtrip.files.s3.url")
@EnableConfigurationProperties(S3Settings.class)
class S3Configuration {
    @Bean
    S3Routes s3Routes(S3Settings settings) {
        return new S3Routes(settings);
    }

    /** Stands in for the directory, which is not written to then. */
    @Bean
    @Primary
    S3Contents s3Contents(OutboundHttp http, S3Settings settings, Clock clock) {
        return new S3Contents(http, settings, clock);
    }
}
