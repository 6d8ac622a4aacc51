package org.roundtrip.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.RoundtripApplication;
import org.roundtrip.app.cli.CommandLine;
import org.roundtrip.inventory.Inventory;
import org.roundtrip.inventory.ReserveOutcome;
import org.roundtrip.support.ApiClient;
import org.roundtrip.support.TestServer;
import org.springframework.boot.SpringApplication;

/** The database that the demo brings speaks our SQL too: everything else that needs a database runs on MySQL's protocol. */
class DemoOnH2IT {
    private static final String THREE_DAYS = "src/main/resources/demo/online-retail-2010-12-01_03.csv.gz";

    @TempDir
    Path directory;

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
}
