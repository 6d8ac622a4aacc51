package org.roundtrip.integrations.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.integrations.http.CamelHttp;
import org.roundtrip.integrations.sandbox.SandboxServer;
import org.roundtrip.integrations.sandbox.Sandboxes;
import org.roundtrip.inventory.ReserveOutcome;
import org.roundtrip.inventory.ReserveOutcome.OutOfStock;
import org.roundtrip.inventory.ReserveOutcome.Reserved;
import org.roundtrip.inventory.StockOutcome;
import org.roundtrip.inventory.StockOutcome.Done;
import tools.jackson.databind.JsonNode;

/** The promises of an inventory, kept over a network: whatever is lost on the way, each thing is done once. */
class HttpInventoryIT {
    @TempDir
    private Path directory;

    private SandboxServer sandbox;
    private CamelHttp camel;
    private HttpInventory inventory;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandboxes.start(directory, "");
        inventory = pointedAt(sandbox.url() + "/inventory/v1", Sandboxes.INVENTORY_KEY);
        stock("lamp", 5);
    }

    private HttpInventory pointedAt(String url, String key) throws Exception {
        var settings = new InventorySettings(url, key, Duration.ofSeconds(1), Duration.ofMillis(700));
        camel = new CamelHttp(new InventoryRoutes(settings));
        return new HttpInventory(camel.http(), settings, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        camel.close();
        sandbox.close();
    }

    private void stock(String sku, int onHand) {
        Sandboxes.post(sandbox.url() + "/sandbox/stock/" + sku, "{\"onHand\":" + onHand + "}");
    }

    private void trouble(String operation, String rest) {
        Sandboxes.post(
                sandbox.url() + "/sandbox/trouble", "{\"operation\":\"inventory." + operation + "\"," + rest + "}");
    }

    /** On hand and reserved, as the inventory itself has it. */
    private List<Integer> shelf(String sku) {
        JsonNode stock = Sandboxes.json(Sandboxes.send(
                java.net.http.HttpRequest.newBuilder(java.net.URI.create(sandbox.url() + "/sandbox/stock/" + sku))));
        return List.of(stock.path("onHand").asInt(), stock.path("reserved").asInt());
    }

    /** Asks again under the same key, as a worker would, until there is an answer. */
    private static Object insist(Supplier<?> call) {
        for (int i = 0; i < 5; i++) {
            Object outcome = call.get();
            if (!(outcome instanceof StockOutcome.Unknown)
                    && !(outcome instanceof StockOutcome.TryLater)
                    && !(outcome instanceof ReserveOutcome.Unknown)
                    && !(outcome instanceof ReserveOutcome.TryLater)) {
                return outcome;
            }
        }
        throw new AssertionError("no answer, however often asked");
    }

    private static String code(Object outcome) {
        return outcome instanceof StockOutcome.Refused refused
                ? refused.code()
                : outcome instanceof ReserveOutcome.Refused refused ? refused.code() : outcome.toString();
    }

    @Test
    void unitsAreReservedReleasedTakenAndPutBack() {
        assertThat(inventory.reserve("a", "lamp", 2)).isEqualTo(new Reserved());
        assertThat(inventory.reserve("b", "lamp", 4)).isEqualTo(new OutOfStock(3));
        assertThat(inventory.reserve("c", "lamp", 1)).isEqualTo(new Reserved());
        assertThat(inventory.available(List.of("lamp", "unheard of & more"))).contains(Map.of("lamp", 2L));
        assertThat(inventory.take("a")).isEqualTo(new Done());
        assertThat(inventory.release("c")).isEqualTo(new Done());
        assertThat(inventory.restock("r", "lamp", 7)).isEqualTo(new Done());

        assertThat(shelf("lamp")).containsExactly(10, 0);
    }

    @Test
    void aNoForGoodIsReportedWithItsCode() {
        inventory.reserve("a", "lamp", 2);
        inventory.take("a");
        inventory.release("b");

        assertThat(code(inventory.release("a"))).isEqualTo("taken");
        assertThat(code(inventory.take("b"))).isEqualTo("released");
        assertThat(code(inventory.reserve("b", "lamp", 1))).isEqualTo("released");
        assertThat(code(inventory.reserve("a", "lamp", 1))).isEqualTo("key-used");
        assertThat(code(inventory.take("unheard-of"))).isEqualTo("unknown-key");
        assertThat(code(inventory.restock("r", "unheard-of", 1))).isEqualTo("unknown-sku");
        assertThat(inventory.reserve("c", "unheard-of", 1)).isEqualTo(new OutOfStock(0));
        assertThat(shelf("lamp")).containsExactly(3, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"timeoutAfterAccepting\":true",
                "\"status\":500,\"accept\":true",
                "\"status\":500",
                "\"status\":429"
            })
    void whateverHappensOnTheWayEachThingIsDoneOnce(String what) {
        trouble("reserve", what);
        assertThat(insist(() -> inventory.reserve("a", "lamp", 2))).isEqualTo(new Reserved());
        assertThat(shelf("lamp")).containsExactly(5, 2);

        trouble("take", what);
        assertThat(insist(() -> inventory.take("a"))).isEqualTo(new Done());
        assertThat(shelf("lamp")).containsExactly(3, 0);

        trouble("restock", what);
        assertThat(insist(() -> inventory.restock("r", "lamp", 4))).isEqualTo(new Done());
        assertThat(shelf("lamp")).containsExactly(7, 0);

        inventory.reserve("b", "lamp", 1);
        trouble("release", what);
        assertThat(insist(() -> inventory.release("b"))).isEqualTo(new Done());
        assertThat(shelf("lamp")).containsExactly(7, 0);
    }

    @Test
    void silenceAndServerErrorsAreUnknownAndABusyInventoryIsAskedLater() {
        trouble("reserve", "\"timeoutAfterAccepting\":true");
        assertThat(inventory.reserve("a", "lamp", 1)).isInstanceOf(ReserveOutcome.Unknown.class);
        trouble("take", "\"status\":500,\"body\":\"<html>\"");
        assertThat(inventory.take("a")).isInstanceOf(StockOutcome.Unknown.class);
        trouble("release", "\"status\":429,\"retryAfter\":\"7\"");
        assertThat(inventory.release("a")).isEqualTo(new StockOutcome.TryLater(Duration.ofSeconds(7), "answer 429"));
    }

    @Test
    void anAnswerThatIsNotTheOneAskedForIsBelievedInNoDirection() {
        trouble("reserve", "\"status\":200,\"body\":\"<html>Welcome</html>\"");
        assertThat(inventory.reserve("a", "lamp", 1)).isInstanceOf(ReserveOutcome.Unknown.class);
        trouble("reserve", "\"status\":200,\"body\":\"{}\"");
        assertThat(inventory.reserve("a", "lamp", 1)).isInstanceOf(ReserveOutcome.Unknown.class);
        trouble("take", "\"status\":404,\"body\":\"<html>Not here</html>\"");
        assertThat(inventory.take("a")).isInstanceOf(StockOutcome.TryLater.class);
        trouble("release", "\"status\":409,\"body\":\"{}\"");
        assertThat(inventory.release("a")).isInstanceOf(StockOutcome.TryLater.class);
    }

    @Test
    void anInventoryThatCannotBeAskedHasNoNumbers() throws Exception {
        trouble("available", "\"status\":503");
        assertThat(inventory.available(List.of("lamp"))).isEmpty();
        camel.close();
        var stranger = pointedAt(sandbox.url() + "/inventory/v1", "wrong");
        assertThat(stranger.available(List.of("lamp"))).isEmpty();
        assertThat(stranger.reserve("a", "lamp", 1)).isInstanceOf(ReserveOutcome.TryLater.class);
        sandbox.close();
        assertThat(stranger.reserve("a", "lamp", 1)).isInstanceOf(ReserveOutcome.Unknown.class);
    }

    @Test
    void whatWasDoneIsStillKnownAfterARestart() throws Exception {
        inventory.reserve("a", "lamp", 2);
        inventory.restock("r", "lamp", 1);
        sandbox.close();
        sandbox = Sandboxes.start(directory, "");
        camel.close();
        inventory = pointedAt(sandbox.url() + "/inventory/v1", Sandboxes.INVENTORY_KEY);

        assertThat(inventory.reserve("a", "lamp", 2)).isEqualTo(new Reserved());
        assertThat(inventory.restock("r", "lamp", 1)).isEqualTo(new Done());
        assertThat(shelf("lamp")).containsExactly(6, 2);
    }

    /** The test of the test: an inventory that did things twice would be seen. */
    @Test
    void wouldSeeAThingDoneTwice() {
        inventory.reserve("a", "lamp", 2);
        inventory.reserve("another-key", "lamp", 2);
        assertThat(shelf("lamp")).containsExactly(5, 4);
    }
}
