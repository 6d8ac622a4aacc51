package org.roundtrip.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.RoundtripApplication;
import org.roundtrip.app.cli.CommandLine;
import org.roundtrip.inventory.Inventory;
import org.roundtrip.inventory.ReserveOutcome;
import org.roundtrip.support.ApiClient;
import org.roundtrip.support.TestServer;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database that the demo brings speaks our SQL too: everything else that needs a database runs on MySQL's protocol. */
class DemoOnH2IT {
    private static final String THREE_DAYS = "src/main/resources/demo/online-retail-2010-12-01_03.csv.gz";

    @TempDir
    Path directory;

    @Test
    void theDemoStartsWithItsOrdersAndWhatTheyBoughtOnTheShelves() throws Exception {
        var url = "jdbc:h2:file:" + directory.resolve("roundtrip") + ";MODE=MySQL;LOCK_TIMEOUT=10000";
        try (var server = TestServer.over(
                url,
                "--spring.datasource.username=sa",
                "--spring.datasource.password=",
                "--roundtrip.demo.load-orders=true")) {
            assertThat(page(server.url() + "/")).contains("<html");
            assertThat(server.bean(JdbcClient.class)
                            .sql("select count(*) from shop_order where number = '537036'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            shelvesAreFull(server);
            thereIsADeviceToRepair(server);
        }
    }

    private static void thereIsADeviceToRepair(TestServer server) {
        var api = new ApiClient(server);
        assertThat(api.get("technician", "/serials/KR-2047")
                        .path("items")
                        .path(0)
                        .path("sku")
                        .asString())
                .isEqualTo("RADIO-K");
        assertThat(api.get("support", "/products?group=SHOE")
                        .path("items")
                        .valueStream()
                        .map(size -> size.path("available").asLong()))
                .containsExactlyInAnyOrder(4L, 3L, 0L);
    }

    private static void shelvesAreFull(TestServer server) {
        var products =
                new ApiClient(server).get("support", "/products?limit=200").path("items");
        var groups = products.valueStream()
                .filter(product -> !product.path("group").isNull())
                .collect(Collectors.groupingBy(product -> product.path("group").asString()));
        assertThat(products.size()).isEqualTo(200);
        assertThat(groups.values()).hasSizeGreaterThan(5).anySatisfy(variants -> assertThat(variants)
                .hasSizeGreaterThan(1)
                .extracting(variant -> variant.path("options").asString())
                .doesNotHaveDuplicates());
        assertThat(products.valueStream()
                        .map(product -> product.path("available").asLong()))
                .contains(0L)
                .anyMatch(available -> available > 10);
    }

    @Test
    void whoSetsAnAddressHasTheStockKeptThere() {
        var url = "jdbc:h2:mem:elsewhere;MODE=MySQL;LOCK_TIMEOUT=10000";
        try (var server = TestServer.over(
                url,
                "--spring.datasource.username=sa",
                "--spring.datasource.password=",
                "--roundtrip.inventory.url=http://127.0.0.1:${roundtrip.sandbox.http-port}/inventory/v1",
                "--roundtrip.inventory.api-key=inv_sandbox")) {
            var api = new ApiClient(server);
            api.put("integrator", "/products/A-1", "{\"name\":\"Lamp\",\"price\":100,\"currency\":\"GBP\"}");
            api.sandbox("/stock/A-1", "{\"onHand\":7}");

            assertThat(api.get("support", "/products/A-1").path("available").asLong())
                    .isEqualTo(7);
            assertThat(server.bean(Inventory.class).reserve("k", "A-1", 3)).isEqualTo(new ReserveOutcome.Reserved());
            assertThat(api.get("support", "/products/A-1").path("available").asLong())
                    .isEqualTo(4);
        }
    }

    @Test
    void threeDaysOfReturnsAddUpToThePenny() throws IOException {
        var report = directory.resolve("report.json");
        var code = CommandLine.run(
                new String[] {"replay", THREE_DAYS, "--report", report.toString()},
                arguments -> {
                    assertThat(arguments).anyMatch(argument -> argument.startsWith("--spring.datasource.url=jdbc:h2:"));
                    return SpringApplication.run(RoundtripApplication.class, arguments);
                },
                arguments -> {});
        assertThat(code).isEqualTo(CommandLine.OK);
        // A count of nothing would add up as well.
        assertThat(Files.readString(report)).contains("\"cases\" : 6,", "\"refundedPence\" : 13610,", "\"open\" : 0,");
    }

    private static String page(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body();
    }
}
