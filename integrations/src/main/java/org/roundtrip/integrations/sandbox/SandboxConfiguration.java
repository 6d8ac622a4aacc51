package org.roundtrip.integrations.sandbox;

import java.net.URI;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the sandbox inside the application. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "roundtrip.sandbox.enabled", havingValue = "true")
@EnableConfigurationProperties(SandboxSettings.class)
class SandboxConfiguration {
    @Bean(initMethod = "start", destroyMethod = "close")
    SandboxServer sandboxServer(SandboxSettings settings, Clock clock) {
        return new SandboxServer(settings, clock);
    }

    /** Webhooks wait until the application's own port answers. */
    @Bean
    ApplicationListener<WebServerInitializedEvent> sandboxWebhookTarget(
            SandboxServer server, SandboxSettings settings) {
        return started -> {
            var target = settings.webhookTarget();
            if (target == null || target.isEmpty()) {
                server.webhooksTo(
                        URI.create("http://127.0.0.1:" + started.getWebServer().getPort()));
            }
        };
    }
}
