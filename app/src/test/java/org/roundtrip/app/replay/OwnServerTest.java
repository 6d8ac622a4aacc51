package org.roundtrip.app.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class OwnServerTest {
    private final List<String> arguments = new ArrayList<>();

    @Test
    void drivesAServerOfItsOwnAndTakesItAwayAfterwards() throws IOException {
        try (var provider = new FakeProvider();
                var server = new FakeRoundtrip(provider)) {
            var context = context(server, provider);
            var options = new ReplayOptions(Path.of("src/test/resources/replay/small.csv"), null, 4, null, null);
            var replay = new Replay(
                    given -> {
                        arguments.addAll(List.of(given));
                        context.refresh();
                        return context;
                    },
                    new PrintStream(new ByteArrayOutputStream()));
            assertThat(replay.run(options)).isTrue();
            assertThat(context.isActive()).isFalse();
        }
        assertThat(arguments).contains("--server.port=0", "--roundtrip.demo.load-orders=false");
        assertThat(Files.exists(
                        Path.of(argument("--roundtrip.sandbox.directory=")).getParent()))
                .isFalse();
        assertThat(argument("--spring.datasource.url=")).startsWith("jdbc:h2:file:/");
    }

    @Test
    void leavesNothingBehindIfTheServerDoesNotStart() {
        assertThatThrownBy(() -> OwnServer.start(
                        given -> {
                            arguments.addAll(List.of(given));
                            throw new IllegalStateException("no port left");
                        },
                        null))
                .hasMessage("no port left");
        assertThat(Files.exists(
                        Path.of(argument("--roundtrip.sandbox.directory=")).getParent()))
                .isFalse();
    }

    @Test
    void keepsTheProvidersMemoryBesideADatabaseThatStays() {
        var parent = Path.of("data");
        var first = OwnServer.directoryOf(parent, "jdbc:mysql://db/rt?user=rt");
        assertThat(OwnServer.directoryOf(parent, "jdbc:mysql://db/rt?user=other"))
                .isEqualTo(first);
        assertThat(OwnServer.directoryOf(parent, "jdbc:mysql://db/other?user=rt"))
                .isNotEqualTo(first);
    }

    @Test
    void takesUserAndPasswordFromTheDatabasesUrl() {
        assertThat(OwnServerSettings.arguments(Path.of("/tmp"), "jdbc:mysql://db/rt?user=rt&password=a=b&x=y"))
                .contains("--spring.datasource.username=rt", "--spring.datasource.password=a=b");
    }

    private String argument(String name) {
        return arguments.stream()
                .filter(it -> it.startsWith(name))
                .findFirst()
                .orElseThrow()
                .substring(name.length());
    }

    private static GenericApplicationContext context(FakeRoundtrip server, FakeProvider provider) {
        var settings = new HashMap<String, Object>(Map.of(
                "local.server.port",
                server.url().getPort(),
                "roundtrip.easypost.webhook-secrets",
                "sécret,other",
                "roundtrip.stripe.url",
                provider.url(),
                "roundtrip.stripe.secret-key",
                "sk_test"));
        for (var name : List.of("integrator", "support", "warehouse", "finance", "finance2")) {
            settings.put("roundtrip.demo.people." + name, "secret");
        }
        var context = new GenericApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        return context;
    }
}
