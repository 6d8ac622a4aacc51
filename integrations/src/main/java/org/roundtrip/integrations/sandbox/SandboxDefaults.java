package org.roundtrip.integrations.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Points the adapters at the sandbox when it is on: fixes its ports before anything binds to them, and gives the
 * adapters' URLs and secrets as the weakest of all settings, so that any of them can still be set otherwise. This is
 * the one place that knows both sides.
 */
class SandboxDefaults implements EnvironmentPostProcessor, Ordered {
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty("roundtrip.sandbox.enabled", Boolean.class, false)) {
            return;
        }
        Map<String, Object> ports = new HashMap<>();
        int http = port(environment, "roundtrip.sandbox.http-port", ports);
        int smtp = port(environment, "roundtrip.sandbox.smtp-port", ports);
        environment.getPropertySources().addFirst(new MapPropertySource("sandboxPorts", ports));

        var url = "http://127.0.0.1:" + http;
        Map<String, Object> defaults = new HashMap<>();
        defaults.put("roundtrip.stripe.url", url);
        defaults.put("roundtrip.stripe.secret-key", "${roundtrip.sandbox.stripe-secret-key:sk_test_sandbox}");
        defaults.put("roundtrip.stripe.webhook-secrets[0]", "${roundtrip.sandbox.stripe-webhook-secret:whsec_sandbox}");
        defaults.put("roundtrip.adyen.url", url + "/adyen/v71");
        defaults.put("roundtrip.adyen.api-key", "${roundtrip.sandbox.adyen-api-key:AQE_sandbox}");
        defaults.put("roundtrip.adyen.merchant-account", "${roundtrip.sandbox.adyen-merchant-account:SandboxShop}");
        defaults.put(
                "roundtrip.adyen.hmac-keys[0]", "${roundtrip.sandbox.adyen-hmac-key:5ADB0C0DE5ADB0C0DE5ADB0C0DE5ADB0}");
        defaults.put("roundtrip.easypost.url", url);
        defaults.put("roundtrip.easypost.api-key", "${roundtrip.sandbox.easypost-key:EZTKsandbox}");
        defaults.put(
                "roundtrip.easypost.webhook-secrets[0]", "${roundtrip.sandbox.easypost-webhook-secret:ezwh_sandbox}");
        defaults.put("roundtrip.easypost.warehouse.name", "Returns desk");
        defaults.put("roundtrip.easypost.warehouse.street", "1 Dock Road");
        defaults.put("roundtrip.easypost.warehouse.city", "Leeds");
        defaults.put("roundtrip.easypost.warehouse.postcode", "LS1 1AA");
        defaults.put("roundtrip.mail.host", "127.0.0.1");
        defaults.put("roundtrip.mail.port", smtp);
        defaults.put("roundtrip.mail.from", "Returns <returns@example.invalid>");
        environment.getPropertySources().addLast(new MapPropertySource("sandboxDefaults", defaults));
    }

    private static int port(ConfigurableEnvironment environment, String name, Map<String, Object> ports) {
        int wanted = environment.getProperty(name, Integer.class, 0);
        int port = wanted == 0 ? free() : wanted;
        ports.put(name, port);
        return port;
    }

    private static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port for the sandbox", e);
        }
    }
}
