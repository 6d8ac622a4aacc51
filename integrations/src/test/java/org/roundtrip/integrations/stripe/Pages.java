package org.roundtrip.integrations.stripe;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.joda.money.Money;
import org.roundtrip.collection.CollectionKey;
import org.roundtrip.collection.CollectionLook;
import org.roundtrip.collection.CollectionSnapshot;
import org.roundtrip.collection.LinkCommand;
import org.roundtrip.collection.LinkOutcome;
import org.roundtrip.integrations.sandbox.SandboxServer;
import org.roundtrip.integrations.sandbox.Sandboxes;

/** Pages to pay on in a sandbox, and customers on them. */
final class Pages {
    private final SandboxServer sandbox;
    private final StripeCheckout checkout;

    Pages(SandboxServer sandbox, Gateways gateways) {
        this.sandbox = sandbox;
        this.checkout = gateways.checkout;
    }

    static LinkCommand command(String amount, boolean hold) {
        return new LinkCommand(
                CollectionKey.fresh(),
                Money.parse(amount),
                "RMA-00000000",
                "Price difference, RMA-00000000",
                hold,
                Instant.ofEpochSecond(Instant.now().plus(Duration.ofHours(2)).getEpochSecond()),
                "https://shop.example/track/1?paid=1",
                "https://shop.example/track/1");
    }

    LinkOutcome.Opened open(LinkCommand command) {
        return (LinkOutcome.Opened) checkout.open(command);
    }

    /** A program plays the customer. */
    HttpResponse<String> act(String link, String action) {
        return Sandboxes.post(sandbox.url() + "/sandbox/checkout/" + link, "{\"action\":\"" + action + "\"}");
    }

    /** A person clicks on the page. */
    static HttpResponse<String> clicks(String url, String action) {
        return Sandboxes.send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("action=" + action)));
    }

    static String shown(String url) {
        return Sandboxes.send(HttpRequest.newBuilder(URI.create(url))).body();
    }

    CollectionSnapshot fetch(String link) {
        return ((CollectionLook.Found) checkout.fetch(link)).now();
    }

    /** The payment of a new hold of this amount. */
    String held(String amount) {
        var page = open(command(amount, true));
        act(page.link(), "pay");
        return String.valueOf(fetch(page.link()).payment());
    }

    void trouble(String json) {
        Sandboxes.post(sandbox.url() + "/sandbox/trouble", json);
    }

    /** Two at once; both results. */
    static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var futures = List.of(one, other).stream()
                    .map(each -> threads.submit(() -> {
                        start.await();
                        return each.call();
                    }))
                    .toList();
            return List.of(futures.get(0).get(), futures.get(1).get());
        } finally {
            threads.shutdownNow();
        }
    }
}
