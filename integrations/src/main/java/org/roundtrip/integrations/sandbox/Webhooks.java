package org.roundtrip.integrations.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.roundtrip.integrations.sandbox.Store.Change;
import org.roundtrip.integrations.sandbox.Store.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Webhooks on their way out. One is stored with the change it tells about and removed when it was taken, so that it is
 * delivered at least once, whatever ends in between.
 */
final class Webhooks {
    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
    private static final Duration GIVEN_UP = Duration.ofDays(3);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final Store store;
    private final ScheduledExecutorService timer;
    private final SandboxSettings settings;
    private final Supplier<Optional<URI>> target;
    private final Clock clock;
    private final Queue<String> fresh = new ConcurrentLinkedQueue<>();

    Webhooks(
            Store store,
            ScheduledExecutorService timer,
            SandboxSettings settings,
            Supplier<Optional<URI>> target,
            Clock clock) {
        this.store = store;
        this.timer = timer;
        this.settings = settings;
        this.target = target;
        this.clock = clock;
    }

    void stripe(Change change, String type, ObjectNode object, int copies) {
        var event = Reply.object().put("id", Ids.of("evt_", 20)).put("object", "event");
        event.put("type", type).put("created", clock.instant().getEpochSecond());
        event.putObject("data").set("object", object);
        add(change, "stripe", event, copies);
    }

    void easyPost(Change change, ObjectNode tracker, int copies) {
        var event = Reply.object().put("id", Ids.of("evt_", 20)).put("object", "Event");
        event.put("description", "tracker.updated").set("result", tracker);
        add(change, "easypost", event, copies);
    }

    /** Adyen signs the item, not the request. */
    void adyen(Change change, ObjectNode item, int copies) {
        var signature = Signing.adyen(settings.adyenHmacKey(), AdyenRefunds.signed(item));
        item.putObject("additionalData").put("hmacSignature", signature);
        var request = Reply.object().put("live", "false");
        request.putArray("notificationItems").addObject().set("NotificationRequestItem", item);
        add(change, "adyen", Ids.of("not_", 20), request, copies);
    }

    private void add(Change change, String provider, ObjectNode event, int copies) {
        add(change, provider, event.path("id").asString(), event, copies);
    }

    private void add(Change change, String provider, String eventId, ObjectNode event, int copies) {
        for (int copy = 0; copy < copies; copy++) {
            var id = eventId + "#" + copy;
            var webhook = Reply.object().put("provider", provider).put("body", Store.JSON.writeValueAsString(event));
            change.put(Kind.WEBHOOK, id, webhook.put("since", clock.millis()));
            fresh.add(id);
        }
    }

    /** Sends what was added; called when the change that added it is on disk. */
    void deliverNew() {
        for (String id = fresh.poll(); id != null; id = fresh.poll()) {
            deliverLater(id, 0, 0);
        }
    }

    /** Takes up what was not delivered when the sandbox ended. */
    void resume() {
        store.ids(Kind.WEBHOOK).forEach(id -> deliverLater(id, 0, 0));
    }

    private void deliverLater(String id, int tries, long waitMs) {
        timer.schedule(() -> deliver(id, tries), waitMs, TimeUnit.MILLISECONDS);
    }

    private void deliver(String id, int tries) {
        var webhook = store.find(Kind.WEBHOOK, id);
        if (webhook.isEmpty()) {
            return;
        }
        boolean tooOld = clock.millis() - webhook.get().path("since").asLong() > GIVEN_UP.toMillis();
        if (tooOld || taken(webhook.get())) {
            store.change(change -> {
                change.remove(Kind.WEBHOOK, id);
                return id;
            });
        } else {
            deliverLater(id, tries + 1, Math.min(settings.webhookAgainWithin().toMillis(), 250L << Math.min(tries, 8)));
        }
    }

    private boolean taken(ObjectNode webhook) {
        var base = target.get();
        if (base.isEmpty()) {
            return false;
        }
        var provider = webhook.path("provider").asString();
        var body = webhook.path("body").asString().getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(base.get() + "/webhooks/" + provider))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        sign(request, provider, body);
        try {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException e) {
            LOG.debug("A webhook was not taken: {}", e.toString());
            return false;
        }
    }

    private void sign(HttpRequest.Builder request, String provider, byte[] body) {
        if (provider.equals("stripe")) {
            long seconds = clock.instant().getEpochSecond();
            var signed = (seconds + "." + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
            var code = Signing.hmac(settings.stripeWebhookSecret(), signed);
            request.header("Stripe-Signature", "t=" + seconds + ",v1=" + code);
        } else if (provider.equals("easypost")) {
            var secret = Normalizer.normalize(settings.easypostWebhookSecret(), Normalizer.Form.NFKD);
            request.header("X-Hmac-Signature", "hmac-sha256-hex=" + Signing.hmac(secret, body));
        }
    }
}
