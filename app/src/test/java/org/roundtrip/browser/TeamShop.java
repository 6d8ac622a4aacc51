package org.roundtrip.browser;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import org.roundtrip.cases.Actor;
import org.roundtrip.support.ApiClient;
import org.roundtrip.support.TestServer;
import org.roundtrip.teamwork.TextBlocks;
import tools.jackson.databind.JsonNode;

/** The whole product with enough on its desks for several people. */
final class TeamShop implements AutoCloseable {
    static final String EMAIL = "grace@example.invalid";
    private static final String H2 = "jdbc:h2:mem:team;MODE=MySQL;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final TestServer server = TestServer.over(H2, "--spring.datasource.username=sa", "--spring.datasource.password=");
    final ApiClient api = new ApiClient(server);

    /** Somebody of the staff before a screen, signed in. */
    Person signsIn(String name, Page page) {
        // Pages beat and lists look again by their own clock, which tests turn on: nobody has to wait for it.
        page.clock().install();
        var person = new Person(page);
        person.opens(server.url() + "/desk/login");
        page.fill("#username", name);
        page.fill("#password", server.password(name));
        page.click("form button");
        page.waitForURL(java.util.regex.Pattern.compile(".*/desk(\\?.*)?"));
        return person;
    }

    /** An order of lamps, delivered so many days ago. */
    void order(String number, int lamps, long paid, int daysAgo) {
        var payment = api.form(
                        "/v1/payment_intents",
                        server.setting("roundtrip.stripe.secret-key"),
                        "amount=" + paid + "&currency=gbp&metadata[order]=" + number)
                .path("id")
                .asString();
        order(
                number,
                "{'line':1,'sku':'LAMP','name':'Brass lamp','quantity':" + lamps + ",'paid':" + paid
                        + ",'returnable':true}",
                payment,
                paid,
                daysAgo);
    }

    private void order(String number, String line, String payment, long paid, int daysAgo) {
        var delivered = Instant.now().minus(Duration.ofDays(daysAgo));
        api.put(
                "integrator",
                "/orders/" + number,
                json("{'placedAt':'" + delivered.minus(Duration.ofDays(2)) + "','deliveredAt':'" + delivered
                        + "','currency':'GBP','customer':{'email':'" + EMAIL + "','name':'Grace Hopper',"
                        + "'street':'1 Mill Lane','city':'London','postcode':'AB1 2CD','country':'GB'},'lines':["
                        + line + "],'payments':[{'provider':'stripe','reference':'" + payment + "','captured':" + paid
                        + "}]}"));
    }

    /** One lamp is asked back. @return the case */
    String asks(String order, String language) {
        return opens("{'outcome':'REFUND','language':'" + language + "','lines':[{'order':'" + order
                + "','line':1,'quantity':1,'reason':'CHANGED_MIND'}]}");
    }

    /** A radio of this number does not work. */
    String brokenRadio(String serial) {
        api.put(
                "integrator",
                "/products/RADIO",
                json("{'name':'Kitchen radio','price':8000,'currency':'GBP','productClass':'ELECTRONICS',"
                        + "'serialised':true}"));
        order(
                "T-RADIO",
                "{'line':1,'sku':'RADIO','name':'Kitchen radio','quantity':1,'paid':8000}",
                "pi_radio",
                8000,
                60);
        return opens("{'outcome':'REPAIR','lines':[{'order':'T-RADIO','line':1,'quantity':1,'reason':'FAULTY',"
                + "'repair':{'serial':'" + serial
                + "','answers':{'fault':'no-sound','restarted':'yes','how':'by-itself'}}}]}");
    }

    private String opens(String body) {
        return api.post("integrator", "/cases", json(body)).path("number").asString();
    }

    /** A case that support has decided without goods, so that finance has to look at its money. @return its task */
    String forFinance(String order, long paid) {
        order(order, 1, paid, 40);
        var number = asks(order, "en");
        api.post(
                "support",
                "/tasks/" + task("support", number) + "/complete",
                json("{'verdict':'KEEP_ITEM','note':'Keep it.'}"));
        return task("finance", number);
    }

    /** The one task of this person's queue for a case, as soon as there is one. */
    String task(String person, String number) {
        return await().atMost(PATIENCE)
                .until(() -> tasks(person, number), found -> !found.isEmpty())
                .at("/0/id")
                .asString();
    }

    private JsonNode tasks(String person, String number) {
        return api.get(person, "/tasks?case=" + number).path("items");
    }

    String tracking(String number) {
        return await().atMost(PATIENCE)
                .until(() -> api.get("integrator", "/cases/" + number).at("/shipment/trackingCode"), JsonNode::isString)
                .asString();
    }

    void text(String name, String language, String words) {
        server.bean(TextBlocks.class).put(0, name, language, words, Actor.SYSTEM);
    }

    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }

    @Override
    public void close() {
        server.close();
    }
}
