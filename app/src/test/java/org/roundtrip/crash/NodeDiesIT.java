package org.roundtrip.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.support.ApiClient;
import org.roundtrip.support.MySqlServer;
import org.roundtrip.support.Ports;
import org.roundtrip.support.TestServer;
import tools.jackson.databind.JsonNode;

/** Two nodes over one database, of which one is killed while people are in the middle of their forms. */
class NodeDiesIT {
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final String PASSWORD = "the-same-at-both";
    private static final List<String> BOTH = List.of(
            "--roundtrip.link-secret=the-secret-that-all-nodes-of-a-shop-share",
            "--roundtrip.demo.people.support=" + PASSWORD,
            "--roundtrip.desk.undo-for=1s");

    @TempDir
    static Path directory;

    private static Database database;
    private static Server dying;
    private static String dyingAt;
    private static TestServer staying;
    private static ApiClient api;

    @BeforeAll
    static void start() {
        database = new Database(MySqlServer.running().newSchema());
        var url = URI.create("http://127.0.0.1:" + Ports.free());
        dyingAt = url.toString();
        staying = TestServer.over(database.url(), BOTH.toArray(String[]::new));
        api = new ApiClient(staying);
        var settings = new ArrayList<>(BOTH);
        settings.addAll(List.of(
                "--spring.profiles.active=demo",
                "--server.port=" + url.getPort(),
                "--roundtrip.node=dying",
                "--roundtrip.demo.load-orders=false",
                "--roundtrip.demo.directory=" + directory.resolve("demo"),
                "--roundtrip.sandbox.http-port=0",
                "--roundtrip.sandbox.smtp-port=0",
                // It only serves pages: its own sandbox does not know the other's payments.
                "--roundtrip.work.enabled=false",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password()));
        dying = new Server(Program.ofClassPath(), directory, url, settings);
        dying.start();
    }

    @AfterAll
    static void stop() {
        dying.close();
        staying.close();
    }

    private static void ordered(String order, int daysAgo) {
        var placed = Instant.now().minus(Duration.ofDays(daysAgo));
        var payment = api.form(
                        "/v1/payment_intents",
                        staying.setting("roundtrip.stripe.secret-key"),
                        "amount=2500&currency=gbp")
                .path("id")
                .asString();
        api.put("integrator", "/orders/" + order, """
                {"placedAt": "%s", "deliveredAt": "%s", "currency": "GBP", "shippingPaid": 0,
                 "customer": {"email": "ada@example.invalid", "name": "Ada Byron", "street": "1 High Street",
                              "city": "Leeds", "postcode": "LS1 1AA", "country": "GB"},
                 "lines": [{"line": 1, "sku": "LAMP", "name": "Lamp", "quantity": 1, "paid": 2500, "tax": 0,
                            "returnable": true}],
                 "payments": [{"provider": "stripe", "reference": "%s", "captured": 2500}]}""".formatted(placed, placed, payment));
    }

    /** A case that support has to look at. */
    private static String reviewed(String order) {
        ordered(order, 60);
        var number = api.post(
                        "integrator",
                        "/cases",
                        "{\"outcome\": \"REFUND\", \"lines\": [{\"order\": \"" + order
                                + "\", \"line\": 1, \"quantity\": 1, \"reason\": \"CHANGED_MIND\"}]}")
                .path("number")
                .asString();
        await().atMost(LONG).until(() -> !tasks(number).isEmpty());
        return number;
    }

    private static JsonNode tasks(String number) {
        return api.get("integrator", "/cases/" + number).path("tasks");
    }

    private static long sessions() {
        return database.count("select count(*) from SPRING_SESSION");
    }

    @Test
    void peopleInTheMiddleOfAFormGoOnAtAnotherNode() {
        var number = reviewed("N-1");
        ordered("N-2", 5);
        var task = "/desk/tasks/" + tasks(number).path(0).path("id").asString();
        dying.awaitReady();

        var staff = new Wanderer(dyingAt);
        staff.signIn("support", PASSWORD);
        assertThat(staff.open(task).body()).contains("name=\"verdict\"");
        var customer = new Wanderer(dyingAt);
        customer.open("/return/order");
        assertThat(customer.send("/return/order", "number=N-2&proof=ada@example.invalid"))
                .isEqualTo("/return/items");
        assertThat(customer.send("/return/items", "units-1=1")).isEqualTo("/return/reasons");

        dying.kill();
        assertThatThrownBy(() -> customer.open("/return/reasons")).isInstanceOf(UncheckedIOException.class);
        staff.isSentTo(staying.url());
        customer.isSentTo(staying.url());

        assertThat(staff.send(task, "verdict=REFUSE&note=It+was+used")).startsWith("/desk");
        assertThat(staff.open("/desk").statusCode()).isEqualTo(200);
        assertThat(customer.send("/return/reasons", "reason-1=TOO_SMALL")).isEqualTo("/return/outcome");
        assertThat(customer.send("/return/outcome", "way-1=REFUND")).isEqualTo("/return/check");
        var check = customer.open("/return/check").body();
        assertThat(check).contains("Lamp");
        var draft = check.replaceFirst("(?s).*name=\"draft\" value=\"(\\w+)\".*", "$1");
        assertThat(customer.send("/return/check", "draft=" + draft)).startsWith("/return/done/RMA-");
        await().atMost(LONG).until(() -> api.get("integrator", "/cases/" + number)
                .path("state")
                .asString()
                .equals("refused"));
    }

    @Test
    void signingInMakesAnotherIdAndSigningOutDeletesTheRow() {
        var before = sessions();
        var staff = new Wanderer(staying.url());
        staff.signIn("support", PASSWORD);
        var first = staff.cookie("rt_desk");
        assertThat(first).isNotEmpty();
        assertThat(sessions()).isEqualTo(before + 1);
        staff.signIn("support", PASSWORD);
        assertThat(staff.cookie("rt_desk")).isNotEqualTo(first);
        assertThat(sessions()).isEqualTo(before + 1);
        assertThat(database.count("select count(*) from SPRING_SESSION_ATTRIBUTES"
                        + " where locate('support', attribute_bytes) > 0 or locate('java', attribute_bytes) > 0"))
                .isZero();
        assertThat(database.count("select max(MAX_INACTIVE_INTERVAL) from SPRING_SESSION"))
                .isEqualTo(Duration.ofHours(8).toSeconds());

        staff.open("/desk");
        assertThat(staff.send("/desk/logout", "x=x")).isEqualTo("/desk/login");
        assertThat(sessions()).isEqualTo(before);
        assertThat(staff.open("/desk").statusCode()).isEqualTo(302);
    }

    @Test
    void strangersCustomersAndProgramsHaveNone() {
        var before = sessions();
        var stranger = new Wanderer(staying.url());
        assertThat(stranger.open("/desk/cases?state=closed").statusCode()).isEqualTo(302);
        stranger.open("/desk/login");
        assertThat(stranger.send("/desk/login", "username=support&password=guessed"))
                .isEqualTo("/desk/login");
        ordered("N-3", 5);
        stranger.open("/return/order");
        stranger.send("/return/order", "number=N-3&proof=ada@example.invalid");
        assertThat(stranger.open("/return/items").statusCode()).isEqualTo(200);

        assertThat(sessions()).isEqualTo(before);
        assertThat(stranger.cookie("rt_desk")).isEmpty();
        // And who had asked for a page gets there after all.
        stranger.open("/desk/login");
        assertThat(stranger.send("/desk/login", "username=support&password=" + PASSWORD))
                .isEqualTo("/desk/cases");
    }
}
