package org.roundtrip.app.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderImportFileTest {
    private final List<String> received = new ArrayList<>();
    private final FakeHttp server = new FakeHttp(this::handle);
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void importsTheOrdersOfARetailFileAndNamesItsBrokenLine() throws IOException {
        assertThat(importing(Path.of("src/test/resources/replay/small.csv"))).isFalse();
        assertThat(received).hasSize(4);
        assertThat(Json.MAPPER.readTree(received.get(0)).path("number").asString())
                .isEqualTo("500001");
        assertThat(printed.toString(UTF_8)).contains("! line 13: 3 columns", "4 orders imported");
    }

    @Test
    void countsTheLinesOfAFileAcrossBatches() throws IOException {
        var lines = IntStream.rangeClosed(1, 450)
                .mapToObj(i -> i == 321 ? "{\"number\":\"bad\"}" : "{\"number\":\"" + i + "\"}")
                .toList();
        var file = Files.write(directory.resolve("orders.ndjson"), lines);
        assertThat(importing(file)).isFalse();
        assertThat(received).isEqualTo(lines);
        assertThat(printed.toString(UTF_8)).contains("! line 321: no such order", "449 orders imported");
    }

    @Test
    void saysWhyItIsNotLetIn() throws IOException {
        var nobody = new Person(Role.INTEGRATOR, "nobody", "secret");
        var file = Path.of("src/test/resources/replay/small.csv");
        assertThat(new OrderImportFile(server.url(), nobody, console()).run(file))
                .isFalse();
        assertThat(printed.toString(UTF_8)).contains("! logging in as INTEGRATOR nobody: HTTP 401");
    }

    private boolean importing(Path file) throws IOException {
        var integrator = new Person(Role.INTEGRATOR, "integrator", "secret");
        return new OrderImportFile(server.url(), integrator, console()).run(file);
    }

    private Answer handle(FakeHttp.Request request) {
        if (request.route().equals("POST /api/v1/token")) {
            // "bm9ib2R5" begins what HTTP makes of the name nobody.
            var refused = String.valueOf(request.header("Authorization")).startsWith("Basic bm9ib2R5");
            return new Answer(refused ? 401 : 200, "{\"token\":\"t\"}");
        }
        var lines = request.body().lines().toList();
        received.addAll(lines);
        int bad = lines.indexOf("{\"number\":\"bad\"}") + 1;
        var rejected = bad == 0 ? "" : "{\"line\":%d,\"problem\":\"no such order\"}".formatted(bad);
        return new Answer(
                200,
                "{\"imported\":%d,\"unchanged\":0,\"updated\":0,\"rejected\":[%s]}"
                        .formatted(lines.size() - (bad == 0 ? 0 : 1), rejected));
    }

    private PrintStream console() {
        return new PrintStream(printed, true, UTF_8);
    }
}
