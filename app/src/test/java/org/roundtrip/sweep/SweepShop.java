package org.roundtrip.sweep;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.support.ApiClient;
import org.roundtrip.support.MySqlServer;
import org.roundtrip.support.TestServer;
import tools.jackson.databind.JsonNode;

/** Two customers with something each to protect: Ada's return is refunded, Bob's is looked at by support. */
final class SweepShop {
    private static final Duration LONG = Duration.ofSeconds(40);

    private final TestServer server;
    private final ApiClient api;

    /** What doors name, with Ada's ids. */
    private final Map<String, String> ids = new HashMap<>();

    private final String adasLink;
    private final String bobsLink;

    private static @Nullable SweepShop opened;

    /** The one shop of this JVM, which ends with it; whoever comes first has it built. */
    static synchronized SweepShop open() {
        if (opened == null) {
            opened = new SweepShop(
                    TestServer.over(MySqlServer.running().newSchema(), "--roundtrip.portal.tries-per-minute=10000"));
        }
        return opened;
    }

    TestServer server() {
        return server;
    }

    private SweepShop(TestServer server) {
        this.server = server;
        this.api = new ApiClient(server);
        var ada = ordered("S-1", "ada@example.invalid", 1);
        refunded(ada);
        var bob = ordered("S-2", "bob@example.invalid", 60);
        await().atMost(LONG).until(() -> !view(bob).path("tasks").isEmpty());
        adasLink = link(ada);
        bobsLink = link(bob);
        var seen = view(ada);
        ids.put("{number}", ada);
        ids.put("{trackingCode}", seen.at("/shipment/trackingCode").asString());
        ids.put("{order}", "S-1");
        ids.put("{line}", "1");
        ids.put("{queue}", "support");
        ids.put("{sku}", "LAMP");
        ids.put("{serial}", "SN-1");
        ids.put("refunds/{id}", "refunds/" + seen.at("/refund/id").asString());
        ids.put("tasks/{id}", "tasks/" + view(bob).at("/tasks/0/id").asString());
        var note = api.get("finance", "/credit-notes").at("/items/0/number").asString();
        ids.put("credit-notes/{number}", "credit-notes/" + note);
        ids.put("orders/{number}", "orders/S-1");
        api.put("integrator", "/products/LAMP", "{\"name\": \"Lamp\", \"price\": 2500, \"currency\": \"GBP\"}");
        api.put("warehouse", "/serials/SN-1", "{\"order\": \"S-1\", \"line\": 1}");
    }

    private String ordered(String order, String email, int daysAgo) {
        var placed = Instant.now().minus(Duration.ofDays(daysAgo));
        var payment = api.form(
                        "/v1/payment_intents",
                        server.setting("roundtrip.stripe.secret-key"),
                        "amount=2500&currency=gbp")
                .path("id")
                .asString();
        api.put("integrator", "/orders/" + order, """
                {"placedAt": "%s", "deliveredAt": "%s", "currency": "GBP", "shippingPaid": 0,
                 "customer": {"email": "%s", "name": "Ada Byron", "street": "1 High Street", "city": "Leeds",
                              "postcode": "LS1 1AA", "country": "GB"},
                 "lines": [{"line": 1, "sku": "LAMP", "name": "Lamp", "quantity": 1, "paid": 2500, "tax": 0,
                            "returnable": true}],
                 "payments": [{"provider": "stripe", "reference": "%s", "captured": 2500}]}""".formatted(placed, placed, email, payment));
        return api.post(
                        "integrator",
                        "/cases",
                        "{\"outcome\": \"REFUND\", \"lines\": [{\"order\": \"" + order
                                + "\", \"line\": 1, \"quantity\": 1, \"reason\": \"CHANGED_MIND\"}]}")
                .path("number")
                .asString();
    }

    private void refunded(String number) {
        await().atMost(LONG)
                .until(() -> view(number).at("/shipment/trackingCode").isString());
        var parcel = view(number).at("/shipment/trackingCode").asString();
        api.sandbox("/scans/" + parcel, "{\"status\":\"in_transit\"}");
        api.sandbox("/scans/" + parcel, "{\"status\":\"delivered\"}");
        await().atMost(LONG).until(() -> !view(number).path("tasks").isEmpty());
        api.post(
                "warehouse",
                "/tasks/" + view(number).at("/tasks/0/id").asString() + "/complete",
                "{\"lines\": [{\"line\": 1, \"received\": 1, \"accepted\": 1, \"grade\": \"A\", \"note\": null}],"
                        + " \"undeclared\": []}");
        await().atMost(LONG)
                .until(() -> view(number).path("state").asString().equals("refunded")
                        && !api.get("finance", "/credit-notes").path("items").isEmpty());
    }

    JsonNode view(String number) {
        return api.get("integrator", "/cases/" + number);
    }

    private String link(String number) {
        return view(number).path("trackUrl").asString().replaceFirst("^.*(/track/)", "$1");
    }

    /** A door with Ada's ids; those we have none of name nothing there is. */
    String adas(Door door) {
        var path = door.path();
        for (var name :
                ids.keySet().stream().sorted((a, b) -> b.length() - a.length()).toList()) {
            path = path.replace(name, ids.get(name));
        }
        return absent(path.replace("{key}", adasLink.replaceFirst(".*/", "")));
    }

    /** A door with ids of the right shape that name nothing. */
    static String nobodys(Door door) {
        return absent(door.path()
                .replace("{queue}", "support")
                .replace("{number}", "RMA-00000000")
                .replace("{key}", "0".repeat(26)));
    }

    /** A door of Ada's, with the key of Bob's link. */
    String withBobsKey(Door door) {
        return absent(door.path()
                .replace("{number}", ids.get("{number}"))
                .replace("{key}", bobsLink.replaceFirst(".*/", "")));
    }

    private static String absent(String path) {
        return path.replaceAll("\\{[^}]+}", "404404");
    }
}
