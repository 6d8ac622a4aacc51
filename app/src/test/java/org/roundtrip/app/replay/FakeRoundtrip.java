package org.roundtrip.app.replay;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Just enough of the server's API, written by hand from its contract, and strict about what a driver may get wrong. */
class FakeRoundtrip implements AutoCloseable {
    private static final String API = "/api/v1";
    final FakeHttp http = new FakeHttp(this::handle);
    final FakeProvider provider;
    final Map<String, FakeCase> cases = new LinkedHashMap<>();
    final Map<String, JsonNode> orders = new HashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final Map<String, Answer> answered = new HashMap<>();
    /** What the books say too much, by cancellation. */
    final Map<String, Integer> bookedTooMuch = new HashMap<>();
    /** What the provider pays too much, by cancellation. */
    final Map<String, Integer> paidTooMuch = new HashMap<>();
    /** The cancellation whose opening takes longer than the next one's. */
    volatile String slowToOpen = "none";

    private final AtomicInteger boots = new AtomicInteger();
    /** After so many opened cases the server crashes, the answer unsent. */
    int crashAfterCases = -1;

    private final CountDownLatch otherOpened = new CountDownLatch(1);

    FakeRoundtrip(FakeProvider provider) {
        this.provider = provider;
    }

    Access access() {
        var people = List.of(
                new Person(Role.INTEGRATOR, "integrator", "secret"),
                new Person(Role.SUPPORT, "support", "secret"),
                new Person(Role.WAREHOUSE, "warehouse", "secret"),
                new Person(Role.FINANCE, "finance", "secret"),
                new Person(Role.FINANCE, "finance2", "secret"));
        return new Access(url(), people, "sécret", provider.url(), "sk_test");
    }

    URI url() {
        return http.url();
    }

    private Answer handle(FakeHttp.Request request) {
        var route = request.route();
        if (route.startsWith("GET " + API + "/cases/")) {
            return look(request, route.substring(route.lastIndexOf('/') + 1));
        }
        if (route.equals("POST " + API + "/cases")) {
            hold(request.body());
        }
        synchronized (this) {
            var key = request.header("Idempotency-Key");
            if (key == null) {
                return work(request, route);
            }
            // A key that comes back gets the first answer, whatever it was.
            var answer = answered.get(key);
            if (answer == null) {
                answer = work(request, route);
                if (answer.status() != 401) {
                    answered.put(key, answer);
                }
            }
            return answer;
        }
    }

    /** Gives a driver that does not wait for this opening the time to come with the next one. */
    private void hold(String body) {
        try {
            if (body.contains(slowToOpen)) {
                otherOpened.await(300, TimeUnit.MILLISECONDS);
            } else {
                otherOpened.countDown();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer work(FakeHttp.Request request, String route) {
        if (route.equals("POST " + API + "/token")) {
            var basic = Objects.requireNonNull(request.header("Authorization")).substring("Basic ".length());
            var name = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8).split(":")[0];
            return new Answer(name.equals("nobody") ? 401 : 200, "{\"token\":\"" + boots + "-" + name + "\"}");
        }
        if (route.equals("POST /webhooks/easypost")) {
            return scan(request);
        }
        var token = Objects.requireNonNull(request.header("Authorization")).substring("Bearer ".length());
        if (!token.startsWith(boots + "-")) {
            return new Answer(401, "");
        }
        var who = token.substring(token.indexOf('-') + 1);
        var body = request.body().isEmpty() ? null : Json.MAPPER.readTree(request.body());
        if (route.startsWith("PUT " + API + "/orders/")) {
            return order(route.substring(route.lastIndexOf('/') + 1), Objects.requireNonNull(body));
        }
        if (route.startsWith("GET " + API + "/orders/")) {
            var order = orders.get(route.substring(route.lastIndexOf('/') + 1));
            return order == null ? new Answer(404, "") : new Answer(200, order.toString());
        }
        if (route.equals("POST " + API + "/cases")) {
            return open(Objects.requireNonNull(body));
        }
        if (route.endsWith("/complete")) {
            return complete(route.split("/")[4], who, Objects.requireNonNull(body));
        }
        return new Answer(404, "");
    }

    private Answer order(String number, JsonNode body) {
        var known = orders.putIfAbsent(number, body);
        return known == null ? new Answer(201, "{}") : new Answer(known.equals(body) ? 200 : 409, "{}");
    }

    private Answer open(JsonNode body) {
        var reference = body.path("externalReference").asString();
        var known = cases.get(reference);
        if (known != null) {
            return new Answer(known.request.equals(body) ? 200 : 409, known.json());
        }
        long amount = 0;
        var placedAt = Instant.MAX;
        for (var line : body.path("lines")) {
            var order = orders.get(line.path("order").asString());
            placedAt = Instant.parse(order.path("placedAt").asString());
            amount += reserve(order, line);
        }
        var requestedAt = Instant.parse(body.path("requestedAt").asString());
        boolean old = Duration.between(placedAt, requestedAt).toDays() > 30;
        var opened = new FakeCase("RMA-" + (cases.size() + 1), body, amount, old);
        opened.bookedAmount += bookedTooMuch.getOrDefault(reference, 0);
        cases.put(reference, opened);
        if (cases.size() == crashAfterCases) {
            restart();
        }
        return new Answer(201, opened.json());
    }

    /** Unit by unit, unlike the driver's arithmetic. */
    private long reserve(JsonNode order, JsonNode wanted) {
        var line = order.path("lines").path(wanted.path("line").asInt() - 1);
        var key = wanted.path("order").asString() + "/" + line.path("line").asInt();
        long amount = 0;
        for (int i = 0; i < wanted.path("quantity").asInt(); i++) {
            int unit = taken.merge(key, 1, Integer::sum);
            long paid = line.path("paid").asLong();
            long quantity = line.path("quantity").asLong();
            if (unit > quantity || !line.path("returnable").asBoolean()) {
                throw new IllegalStateException("no such unit");
            }
            amount += paid / quantity + (unit <= paid % quantity ? 1 : 0);
        }
        return amount;
    }

    private Answer scan(FakeHttp.Request request) {
        if (!("hmac-sha256-hex=" + Hmac.hex("sécret", request.body())).equals(request.header("X-Hmac-Signature"))) {
            return new Answer(401, "");
        }
        var tracker = Json.MAPPER.readTree(request.body()).path("result");
        var found = byNumber(tracker.path("tracking_code").asString().substring("EZ".length()));
        if (tracker.path("status").asString().equals("in_transit") && found.state.equals("awaiting_parcel")) {
            found.move("in_transit", null);
        } else if (tracker.path("status").asString().equals("delivered") && found.state.equals("in_transit")) {
            found.move("received", "inspection/inspect-items");
        }
        notifyAll();
        return new Answer(200, "");
    }

    private Answer complete(String task, String who, JsonNode answer) {
        var found = byNumber(task.substring(0, task.lastIndexOf('-')));
        if (found.task == null || !task.equals(found.taskKey)) {
            return new Answer(409, "");
        }
        var said = new FakeDesk(this).complete(found, who, answer);
        notifyAll();
        return said;
    }

    FakeCase byNumber(String number) {
        return cases.values().stream()
                .filter(it -> it.number.equals(number))
                .findFirst()
                .orElseThrow();
    }

    /** As after a crash: all that was stored is there, connections and tokens are not. */
    void restart() {
        boots.incrementAndGet();
        http.restart();
    }

    int boots() {
        return boots.get();
    }

    private synchronized Answer look(FakeHttp.Request request, String number) {
        var found = byNumber(number);
        if (("\"" + found.version + "\"").equals(request.header("If-None-Match"))) {
            try {
                wait(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            if (("\"" + found.version + "\"").equals(request.header("If-None-Match"))) {
                return new Answer(304, "");
            }
        }
        return new Answer(200, found.json());
    }

    @Override
    public void close() {
        http.close();
    }
}
