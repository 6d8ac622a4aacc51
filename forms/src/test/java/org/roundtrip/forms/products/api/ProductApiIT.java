package org.roundtrip.forms.products.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.forms.api.Api;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.inventory.Inventory;
import org.roundtrip.inventory.ReserveOutcome;

class ProductApiIT {
    private static final String PRODUCTS = "/api/v1/products";
    private static final String LAMP = """
            {"name":"Lamp","group":"LAMP","options":"Red · 40 W","price":1999,"currency":"GBP",
             "productClass":"LIGHTING","serialised":true}""";

    private final Api api = new Api();

    @BeforeEach
    void signIn() {
        Api.signIn("shop", Roles.INTEGRATOR);
    }

    @AfterEach
    void close() {
        api.close();
    }

    private Api.Answer put(String sku, String json) {
        return api.send("PUT", PRODUCTS + "/" + sku, json);
    }

    private static void problem(Api.Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.at("/type").asString()).endsWith("/" + type);
    }

    @Test
    void aProductIsHandedInChangedAndShown() {
        assertThat(put("L-1", LAMP).status()).isEqualTo(201);
        assertThat(put("L-1", LAMP).at("/result").asString()).isEqualTo("UNCHANGED");
        var changed = put("L-1", LAMP.replace("1999", "2099").replace("\"serialised\":true", "\"active\":false"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("/result").asString()).isEqualTo("UPDATED");

        var lamp = api.get(PRODUCTS + "/L-1");

        assertThat(lamp.status()).isEqualTo(200);
        assertThat(lamp.at("/options").asString()).isEqualTo("Red · 40 W");
        assertThat(lamp.at("/price").asInt()).isEqualTo(2099);
        assertThat(lamp.at("/serialised").asBoolean()).isFalse();
        assertThat(lamp.at("/active").asBoolean()).isFalse();
        assertThat(lamp.at("/available").asInt(-1)).isZero();
        problem(api.get(PRODUCTS + "/l-1"), 404, "not-found");
    }

    @Test
    void whatIsNoProductIsRefusedWithItsPlace() {
        problem(put("L-1", LAMP.replace("GBP", "QQQ")), 400, "invalid-request");
        problem(put("L-1", LAMP.replace("1999", "-1")), 400, "invalid-request");
        problem(put("L-1", LAMP.replace("\"group\"", "\"grupp\"")), 400, "invalid-request");
        problem(put("L-1", LAMP.replace("LIGHTING", "light bulbs")), 400, "invalid-request");
        problem(put("x".repeat(101), LAMP), 400, "invalid-request");
        assertThat(api.database()
                        .sql("select count(*) from product")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void productsAreListedPageByPageAlsoByGroup() {
        IntStream.rangeClosed(1, 5)
                .forEach(i -> put("L-" + i, i % 2 == 0 ? LAMP : LAMP.replace("\"LAMP\"", "\"OTHER\"")));

        var first = api.get(PRODUCTS + "?limit=3");
        var second = api.get(PRODUCTS + "?limit=3&cursor=" + first.at("/next").asString());
        assertThat(first.at("/items").size()).isEqualTo(3);
        assertThat(second.at("/items").size()).isEqualTo(2);
        assertThat(second.at("/next").isNull()).isTrue();
        var group = api.get(PRODUCTS + "?group=LAMP");
        assertThat(group.at("/items").valueStream().map(item -> item.at("/sku").asString()))
                .containsExactly("L-2", "L-4");
        problem(api.get(PRODUCTS + "?cursor=nonsense"), 400, "invalid-request");
    }

    @Test
    void aCountIsEnteredInTheLedgerWithWhoAndWhy() {
        put("L-1", LAMP);
        Api.signIn("wes", Roles.WAREHOUSE);
        var stock = PRODUCTS + "/L-1/stock";

        var counted = api.send("PUT", stock, "{\"onHand\":7,\"reason\":\"yearly count\"}");

        assertThat(counted.status()).as(counted.body()).isEqualTo(200);
        assertThat(api.bean(Inventory.class).reserve("k", "L-1", 2)).isEqualTo(new ReserveOutcome.Reserved());
        assertThat(api.get(stock).body()).isEqualTo("{\"sku\":\"L-1\",\"onHand\":7,\"reserved\":2,\"available\":5}");
        var entries = api.get(stock + "/entries");
        assertThat(entries.at("/items").size()).isEqualTo(1);
        assertThat(entries.at("/items/0/reason").asString()).isEqualTo("yearly count");
        assertThat(entries.at("/items/0/by").asString()).isEqualTo("wes");
        assertThat(api.get(PRODUCTS + "/L-1").at("/available").asInt()).isEqualTo(5);
        problem(api.send("PUT", stock, "{\"onHand\":-1,\"reason\":\"x\"}"), 400, "invalid-request");
        problem(api.send("PUT", stock, "{\"onHand\":1,\"reason\":\" \"}"), 400, "invalid-request");
        problem(api.send("PUT", PRODUCTS + "/L-2/stock", "{\"onHand\":1,\"reason\":\"x\"}"), 404, "not-found");
        problem(api.get(PRODUCTS + "/L-2/stock/entries"), 404, "not-found");
    }

    @Test
    void whoMayNotIsRefused() {
        Api.signIn("sam", Roles.SUPPORT);
        problem(put("L-1", LAMP), 403, "not-allowed");
        problem(api.send("PUT", PRODUCTS + "/L-1/stock", "{\"onHand\":1,\"reason\":\"x\"}"), 403, "not-allowed");
        problem(api.get("/api/v1/stock-moves"), 403, "not-allowed");
        assertThat(api.get(PRODUCTS).status()).isEqualTo(200);
        Api.signOut();
        problem(api.get(PRODUCTS), 401, "not-signed-in");
    }

    @Test
    void goodsOnTheirWayToTheShelfAreListedByState() {
        api.order("S-1");
        put("A", LAMP);
        var number = api.post("/api/v1/cases", "open-1", org.roundtrip.forms.api.Samples.openCase("S-1", 2, null))
                .at("/number")
                .asString();
        api.database()
                .sql(
                        "insert into stock_move (move_key, case_id, line_no, sku, quantity, state, created_at, next_try_at,"
                                + " tries, last_problem) select 'case-1', id, 1, 'A', 2, 'REFUSED', 0, 0, 1, 'unknown-sku'"
                                + " from case_file")
                .update();

        assertThat(api.get("/api/v1/stock-moves").at("/items").size()).isZero();
        var refused = api.get("/api/v1/stock-moves?state=REFUSED");
        assertThat(refused.at("/items/0/case").asString()).isEqualTo(number);
        assertThat(refused.at("/items/0/problem").asString()).isEqualTo("unknown-sku");
        problem(api.get("/api/v1/stock-moves?state=LOST"), 400, "invalid-request");
    }
}
