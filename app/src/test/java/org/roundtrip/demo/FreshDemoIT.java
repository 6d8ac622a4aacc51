package org.roundtrip.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.support.ApiClient;
import org.roundtrip.support.Caller;
import org.roundtrip.support.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A demo that has just been started for the first time, on its own database: what is in it, and the stories of
 * {@code docs/http}, each sent as it stands there.
 */
class FreshDemoIT {
    private static final Path STORIES = Path.of("../docs/http");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    static Path directory;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.over(
                "jdbc:h2:file:" + directory.resolve("roundtrip") + ";MODE=MySQL;LOCK_TIMEOUT=10000",
                "--spring.datasource.username=sa",
                "--spring.datasource.password=",
                "--roundtrip.demo.load-orders=true");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<Story> stories() throws IOException {
        try (var files = Files.list(STORIES)) {
            return files.filter(file -> file.toString().endsWith(".http"))
                    .sorted()
                    .map(Story::read)
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void everyStoryGoesAsItIsTold(Story story) {
        new StoryTold(story, asTheDemoPrintedThem(story), PATIENCE).tell();
    }

    /** What stands open in a story is a password, which the demo prints, as it does where it is to be found. */
    private static Map<String, String> asTheDemoPrintedThem(Story story) {
        var printed = new HashMap<String, String>();
        printed.put("host", server.url());
        printed.put("sandbox", "http://127.0.0.1:" + server.setting("roundtrip.sandbox.http-port"));
        story.variables().keySet().stream()
                .filter(name -> name.endsWith("-password"))
                .forEach(name -> printed.put(name, server.password(name.replace("-password", ""))));
        return printed;
    }

    @Test
    void itsOrdersAreThereAndWhatTheyBoughtIsOnTheShelves() {
        assertThat(server.bean(JdbcClient.class)
                        .sql("select count(*) from shop_order where number = '537036'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
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
    void thereIsADeviceToRepairAndShoesInOtherSizes() {
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

    @Test
    void itsFirstPageIsThere() {
        assertThat(Caller.send(HttpRequest.newBuilder(URI.create(server.url() + "/")))
                        .body())
                .contains("<html");
    }
}
