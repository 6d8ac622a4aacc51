package org.roundtrip.money;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.roundtrip.integrations.sandbox.SandboxServer;
import org.roundtrip.support.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds back the provider's webhooks while it is open, so that a test brings them when and as often as it likes. */
final class Mailbag implements AutoCloseable {
    private final MoneyServer on;
    private final HttpServer post;
    private final List<JsonNode> held = new CopyOnWriteArrayList<>();

    Mailbag(MoneyServer on) {
        this.on = on;
        try {
            post = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        post.createContext("/", exchange -> {
            held.add(Caller.JSON.readTree(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        post.start();
        on.bean(SandboxServer.class)
                .webhooksTo(URI.create("http://127.0.0.1:" + post.getAddress().getPort()));
    }

    /** What the provider says of this payment, as soon as it has said so much. */
    List<JsonNode> about(String payment, int events) {
        await().until(() -> of(payment).size() >= events);
        return of(payment);
    }

    private List<JsonNode> of(String payment) {
        return held.stream()
                .filter(event ->
                        object(event).path("payment_intent").asString("").equals(payment))
                .toList();
    }

    static JsonNode object(JsonNode event) {
        return event.path("data").path("object");
    }

    /** Another event about the same object. */
    static JsonNode as(JsonNode event, String type) {
        var other = (ObjectNode) event.deepCopy();
        return other.put("id", event.path("id").asString() + "." + type).put("type", type);
    }

    /** Brings an event, signed as of now. @return the status of the answer */
    int brings(JsonNode event) {
        var body = event.toString().getBytes(StandardCharsets.UTF_8);
        long now = on.time.instant().getEpochSecond();
        var secret = on.server.setting("roundtrip.stripe.webhook-secrets[0]");
        return Caller.send(HttpRequest.newBuilder(URI.create(on.server.url() + "/webhooks/stripe"))
                        .header("Content-Type", "application/json")
                        .header(Signed.STRIPE, Signed.stripe(now, secret, body))
                        .POST(BodyPublishers.ofByteArray(body)))
                .status();
    }

    @Override
    public void close() {
        on.bean(SandboxServer.class).webhooksTo(URI.create(on.server.url()));
        post.stop(0);
    }
}
