package org.roundtrip.app.cli;

import java.time.Clock;
import org.roundtrip.integrations.sandbox.SandboxServer;
import org.roundtrip.integrations.sandbox.SandboxSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Runs the sandbox alone, without the product. */
public final class StandAloneSandbox {
    private StandAloneSandbox() {}

    /** @param arguments {@code --roundtrip.sandbox.*=…}; its threads keep the program running */
    public static void start(String[] arguments) {
        var application = new SpringApplication(Wiring.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.run(arguments);
    }

    @EnableConfigurationProperties(SandboxSettings.class)
    static class Wiring {
        @Bean(initMethod = "start", destroyMethod = "close")
        SandboxServer sandboxServer(SandboxSettings settings) {
            return new SandboxServer(settings, Clock.systemUTC());
        }
    }
}
