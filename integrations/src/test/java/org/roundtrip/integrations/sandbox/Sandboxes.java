package org.roundtrip.integrations.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Sandboxes for tests, and the calls tests make to them. */
public final class Sandboxes {
    public static final String KEY = "sk_test_1";
    public static final String ADYEN_KEY = "AQE1";
    public static final String ADYEN_HMAC_KEY = "44782DEF547AAA06";
    public static final String ADYEN_ACCOUNT = "SHOP";
    public static final String EASYPOST_KEY = "EZTK1";
    public static final String INVENTORY_KEY = "inv_1";
    public static final String STRIPE_SECRET = "whsec_1";
    public static final String EASYPOST_SECRET = "sécret";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Sandboxes() {}

    public static SandboxServer start(Path directory, String webhookTarget) {
        var settings = new SandboxSettings(
                true,
                0,
                0,
                directory,
                webhookTarget,
                KEY,
                STRIPE_SECRET,
                ADYEN_KEY,
                ADYEN_HMAC_KEY,
                ADYEN_ACCOUNT,
                EASYPOST_KEY,
                EASYPOST_SECRET,
                INVENTORY_KEY,
                Duration.ofMillis(50),
                Duration.ofSeconds(60),
                100);
        var server = new SandboxServer(settings, Clock.systemUTC());
        server.start();
        return server;
    }

    /** Pays in the sandbox. @return the payment intent's id */
    public static String payment(String url, String key, long amount, String currency) {
        var body = "amount=" + amount + "&currency=" + currency;
        var request = HttpRequest.newBuilder(URI.create(url + "/v1/payment_intents"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return json(send(request)).path("id").asString();
    }

    /** Refunds as somebody in the provider's dashboard would: without a key of ours. @return the refund's id */
    public static String refundElsewhere(String url, String key, String payment, long amount) {
        var request = HttpRequest.newBuilder(URI.create(url + "/v1/refunds"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("payment_intent=" + payment + "&amount=" + amount));
        return json(send(request)).path("id").asString();
    }

    /** Pays in the sandbox, by the other provider. @return the payment's reference */
    public static String adyenPayment(String url, long value, String currency, String reference) {
        var body = "{\"value\":" + value + ",\"currency\":\"" + currency + "\",\"merchantReference\":\"" + reference
                + "\"}";
        return json(post(url + "/sandbox/adyen/payments", body))
                .path("pspReference")
                .asString();
    }

    /** Asks for trouble, or for anything else below {@code /sandbox/}. */
    public static HttpResponse<String> post(String url, String json) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    public static JsonNode totals(SandboxServer server) {
        return json(send(HttpRequest.newBuilder(URI.create(server.url() + "/sandbox/totals"))));
    }

    public static JsonNode json(HttpResponse<String> response) {
        return Store.JSON.readTree(response.body());
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
