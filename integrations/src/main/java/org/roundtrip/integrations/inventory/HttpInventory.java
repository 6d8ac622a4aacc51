package org.roundtrip.integrations.inventory;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.roundtrip.integrations.http.HttpCall;
import org.roundtrip.integrations.http.OutboundHttp;
import org.roundtrip.integrations.inventory.InventoryAnswer.Later;
import org.roundtrip.integrations.inventory.InventoryAnswer.No;
import org.roundtrip.integrations.inventory.InventoryAnswer.Unclear;
import org.roundtrip.integrations.inventory.InventoryAnswer.Yes;
import org.roundtrip.inventory.Inventory;
import org.roundtrip.inventory.ReserveOutcome;
import org.roundtrip.inventory.StockOutcome;
import tools.jackson.databind.node.JsonNodeFactory;

/** An inventory that speaks our HTTP, as {@code docs/providers.md} describes it. One call per asking, no repeats. */
class HttpInventory implements Inventory {
    private static final String JSON = "application/json";

    private final OutboundHttp http;
    private final InventorySettings settings;
    private final Clock clock;

    HttpInventory(OutboundHttp http, InventorySettings settings, Clock clock) {
        this.http = http;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "http";
    }

    @Override
    public Optional<Map<String, Long>> available(Collection<String> skus) {
        if (skus.isEmpty()) {
            return Optional.of(Map.of());
        }
        var wanted = JsonNodeFactory.instance.objectNode();
        skus.forEach(wanted.putArray("skus")::add);
        var answer = send(
                InventoryRoutes.AVAILABLE, HttpCall.post(settings.url() + "/stock/query", JSON, wanted.toString()));
        if (!(answer instanceof Yes yes) || !yes.body().path("items").isArray()) {
            return Optional.empty();
        }
        var available = new HashMap<String, Long>();
        yes.body().path("items").forEach(item -> {
            if (item.path("available").isIntegralNumber()) {
                available.put(
                        item.path("sku").asString(""), item.path("available").asLong());
            }
        });
        available.keySet().retainAll(Set.copyOf(skus));
        return Optional.of(available);
    }

    @Override
    public ReserveOutcome reserve(String key, String sku, int quantity) {
        var answer = send(InventoryRoutes.RESERVE, put("/reservations/", key, sku, quantity));
        if (answer instanceof Yes yes) {
            var state = yes.body().path("state").asString("");
            return state.equals("HELD") || state.equals("TAKEN")
                    ? new ReserveOutcome.Reserved()
                    : new ReserveOutcome.Unknown("a reservation that is " + state);
        } else if (answer instanceof No no) {
            return no.code().equals("out-of-stock")
                    ? new ReserveOutcome.OutOfStock(no.body().path("left").asLong(0))
                    : no.code().equals("unknown-sku")
                            ? new ReserveOutcome.OutOfStock(0)
                            : new ReserveOutcome.Refused(no.code(), no.why());
        } else if (answer instanceof Later later) {
            return new ReserveOutcome.TryLater(later.after(), later.why());
        }
        return new ReserveOutcome.Unknown(((Unclear) answer).why());
    }

    @Override
    public StockOutcome release(String key) {
        return outcome(send(InventoryRoutes.RELEASE, post("/reservations/", key, "/release")), "RELEASED");
    }

    @Override
    public StockOutcome take(String key) {
        return outcome(send(InventoryRoutes.TAKE, post("/reservations/", key, "/take")), "TAKEN");
    }

    @Override
    public StockOutcome restock(String key, String sku, int quantity) {
        return outcome(send(InventoryRoutes.RESTOCK, put("/restocks/", key, sku, quantity)), "DONE");
    }

    private static StockOutcome outcome(InventoryAnswer answer, String expected) {
        if (answer instanceof Yes yes) {
            var state = yes.body().path("state").asString("");
            return state.equals(expected)
                    ? new StockOutcome.Done()
                    : new StockOutcome.Unknown("it is " + state + ", not " + expected);
        } else if (answer instanceof No no) {
            return new StockOutcome.Refused(no.code(), no.why());
        } else if (answer instanceof Later later) {
            return new StockOutcome.TryLater(later.after(), later.why());
        }
        return new StockOutcome.Unknown(((Unclear) answer).why());
    }

    private HttpCall put(String path, String key, String sku, int quantity) {
        var body = JsonNodeFactory.instance.objectNode().put("sku", sku).put("quantity", quantity);
        return HttpCall.put(settings.url() + path + encoded(key), JSON, body.toString());
    }

    private HttpCall post(String path, String key, String verb) {
        return HttpCall.post(settings.url() + path + encoded(key) + verb, JSON, "{}");
    }

    private InventoryAnswer send(String routeId, HttpCall call) {
        return InventoryAnswer.of(
                http.send(routeId, call.header("Authorization", "Bearer " + settings.apiKey())), clock);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
