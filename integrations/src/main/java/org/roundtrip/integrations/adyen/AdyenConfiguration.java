package org.roundtrip.integrations.adyen;

import java.time.Clock;
import org.roundtrip.integrations.http.OutboundHttp;
import org.roundtrip.refund.PaymentEvents;
import org.roundtrip.refund.RefundWork;
import org.roundtrip.work.Commands;
import org.roundtrip.work.Look;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All of Adyen, or nothing of it: a shop without an API key has no such provider. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("roundtrip.adyen.api-key")
@EnableConfigurationProperties(AdyenSettings.class)
class AdyenConfiguration {
    @Bean
    AdyenRoutes adyenRoutes(AdyenSettings settings) {
        return new AdyenRoutes(settings);
    }

    /** The bean's name is what health calls it. */
    @Bean("adyen")
    AdyenAccess adyenAccess() {
        return new AdyenAccess();
    }

    @Bean
    AdyenTold adyenTold(JdbcClient jdbc, Commands commands, Look look, Clock clock) {
        return new AdyenTold(jdbc, commands, look, clock);
    }

    @Bean
    AdyenApi adyenApi(OutboundHttp http, AdyenSettings settings, AdyenAccess access, Clock clock) {
        return new AdyenApi(http, settings, new AdyenAnswers(access, clock));
    }

    @Bean
    AdyenGateway adyenGateway(AdyenApi api, AdyenTold told) {
        return new AdyenGateway(api, told);
    }

    @Bean
    AdyenWebhooks adyenWebhooks(AdyenSettings settings, AdyenTold told, RefundWork work, PaymentEvents payments) {
        return new AdyenWebhooks(settings, told, work, payments);
    }
}
