package org.roundtrip.browser;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.roundtrip.support.ApiClient;
import org.roundtrip.support.MySqlServer;
import org.roundtrip.support.Ports;
import org.roundtrip.support.TestServer;

/** The whole product with a shop of shoes, boots and radios, and its staff at the API. */
final class SwapShop implements AutoCloseable {
    static final String EMAIL = "ada@example.invalid";
    private static final AtomicInteger ORDERS = new AtomicInteger(90_000);

    final TestServer server;
    final ApiClient api;

    SwapShop() {
        // Whoever pays comes back to the address the shop is known by, so its port is one known before it starts.
        int port = Ports.free();
        server = TestServer.over(
                MySqlServer.running().newSchema(),
                "--server.port=" + port,
                "--roundtrip.public-url=http://127.0.0.1:" + port,
                "--roundtrip.desk.undo-for=1s",
                "--roundtrip.portal.tries-per-minute=1000");
        api = new ApiClient(server);
        product("SHOE-41", "'name':'Canvas shoe','group':'SHOE','options':'Size 41','price':6000", 9);
        product("SHOE-42", "'name':'Canvas shoe','group':'SHOE','options':'Size 42','price':6000", 3);
        product("SHOE-43", "'name':'Canvas shoe','group':'SHOE','options':'Size 43','price':6000", 0);
        product("BOOT-42", "'name':'Winter boot','price':7200", 4);
        product("RADIO", "'name':'Kitchen radio','price':8000,'productClass':'ELECTRONICS','serialised':true", 2);
    }

    private void product(String sku, String facts, int left) {
        api.put("integrator", "/products/" + sku, json("{" + facts + ",'currency':'GBP'}"));
        shelf(sku, left);
    }

    void shelf(String sku, int left) {
        api.put("warehouse", "/products/" + sku + "/stock", json("{'onHand':" + left + ",'reason':'counted'}"));
    }

    /** Line 1 a shoe of size 41, line 2 two mugs, line 3 a radio. @return its number */
    String order(int daysAgo) {
        var number = Integer.toString(ORDERS.incrementAndGet());
        var paid = api.form(
                        "/v1/payment_intents",
                        server.setting("roundtrip.stripe.secret-key"),
                        "amount=16400&currency=gbp&metadata[order]=" + number)
                .path("id")
                .asString();
        var delivered = server.bean(Clock.class).instant().minus(Duration.ofDays(daysAgo));
        api.put(
                "integrator",
                "/orders/" + number,
                json("{'placedAt':'" + delivered.minus(Duration.ofDays(2)) + "','deliveredAt':'" + delivered
                        + "','currency':'GBP','customer':{'email':'" + EMAIL + "','name':'Ada Byron',"
                        + "'street':'1 Mill Lane','city':'London','postcode':'AB1 2CD','country':'GB'},'lines':["
                        + "{'line':1,'sku':'SHOE-41','name':'Canvas shoe, Size 41','quantity':1,'paid':6000},"
                        + "{'line':2,'sku':'MUG','name':'Mug','quantity':2,'paid':2400},"
                        + "{'line':3,'sku':'RADIO','name':'Kitchen radio','quantity':1,'paid':8000}],"
                        + "'payments':[{'provider':'stripe','reference':'" + paid + "','captured':16400}]}"));
        return number;
    }

    /** Somebody of the staff answers the open task of a case. */
    void answers(String person, String number, String answer) {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> !tasks(person, number).isEmpty());
        var task = tasks(person, number).at("/0/id").asString();
        api.post(person, "/tasks/" + task + "/complete", json(answer));
    }

    private tools.jackson.databind.JsonNode tasks(String person, String number) {
        return api.get(person, "/tasks?case=" + number).path("items");
    }

    /** The carrier brings the customer's parcel. */
    void arrives(String number) {
        await().atMost(Duration.ofSeconds(40)).until(() -> api.get("integrator", "/cases/" + number)
                .at("/shipment/trackingCode")
                .isString());
        var parcel = api.get("integrator", "/cases/" + number)
                .at("/shipment/trackingCode")
                .asString();
        api.sandbox("/scans/" + parcel, json("{'status':'in_transit'}"));
        api.sandbox("/scans/" + parcel, json("{'status':'delivered'}"));
    }

    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }

    @Override
    public void close() {
        server.close();
    }
}
