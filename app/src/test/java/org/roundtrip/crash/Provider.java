package org.roundtrip.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.roundtrip.support.Ports;
import tools.jackson.databind.JsonNode;

/**
 * The payment provider (and the carrier and the mail server): the sandbox in a process of its own, which is never killed
 * and writes everything to its file before it answers.
 */
final class Provider implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final int POLL_MILLIS = 100;

    private final Calls calls = new Calls();
    private final URI url;
    private final int smtpPort;
    private final Path ledger;
    private final ChildProcess process;

    Provider(Program program, Path directory, URI webhooks) {
        int port = Ports.free();
        this.url = URI.create("http://127.0.0.1:" + port);
        this.smtpPort = Ports.free();
        this.ledger = directory.resolve("provider/journal.jsonl");
        var arguments = List.of(
                "sandbox",
                "--roundtrip.sandbox.http-port=" + port,
                "--roundtrip.sandbox.smtp-port=" + smtpPort,
                "--roundtrip.sandbox.directory=" + ledger.getParent(),
                "--roundtrip.sandbox.webhook-target=" + webhooks,
                // The server is seldom up for long: a usual provider's waits would hardly ever find it.
                "--roundtrip.sandbox.webhook-again-within=1s");
        this.process = ChildProcess.start(program.starting(arguments), directory, directory.resolve("provider.log"));
        awaitStart();
    }

    private void awaitStart() {
        long began = System.nanoTime();
        while (System.nanoTime() - began < START.toNanos() && process.isAlive()) {
            try {
                calls.once(request("/sandbox/totals").build());
                return;
            } catch (IOException starting) {
                Calls.pause(POLL_MILLIS);
            }
        }
        throw new IllegalStateException("the provider does not start, see provider.log");
    }

    URI url() {
        return url;
    }

    int smtpPort() {
        return smtpPort;
    }

    Path ledger() {
        return ledger;
    }

    /** Takes a payment. @return its reference */
    String capture(long pence) {
        var request = request("/v1/payment_intents")
                .header("Authorization", "Bearer sk_test_sandbox")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("amount=" + pence + "&currency=gbp"))
                .build();
        return said(request).path("id").asString();
    }

    /** Scans a parcel. The carrier tells the server of it until the server takes it. */
    void scan(String trackingCode, String status) {
        tell("/sandbox/scans/" + trackingCode, Map.of("status", status));
    }

    /** Asks for trouble with the next call of that kind. */
    void trouble(Map<String, ?> trouble) {
        tell("/sandbox/trouble", trouble);
    }

    void noTrouble() {
        said(request("/sandbox/trouble")
                .header("Content-Type", "application/json")
                .DELETE()
                .build());
    }

    /** From now on no Idempotency-Key is known that was used before. */
    void forgetKeys() {
        tell("/sandbox/forget-keys", Map.of());
    }

    /** How many webhooks the server has not taken yet. */
    long webhooksWaiting() {
        return said(request("/sandbox/totals").build()).path("webhooksWaiting").asLong();
    }

    private void tell(String path, Map<String, ?> body) {
        said(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.of(body)))
                .build());
    }

    private JsonNode said(HttpRequest request) {
        try {
            return calls.once(request).orRefused(request.uri().getPath()).json();
        } catch (IOException e) {
            throw new IllegalStateException("the provider must answer, and " + request.uri() + " did not", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path)).timeout(Calls.PATIENCE);
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(10));
    }
}
