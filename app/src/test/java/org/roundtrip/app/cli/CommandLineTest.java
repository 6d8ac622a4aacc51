package org.roundtrip.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;

class CommandLineTest {
    private static final String SMALL = "src/test/resources/replay/small.csv";
    private static final String USERS =
            " --user integrator=i:s --user support=s:s --user warehouse=w:s --user finance=f:s";

    private final List<List<String>> served = new ArrayList<>();
    private final List<List<String>> sandboxed = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @Test
    void servesWithoutArguments() {
        assertThat(run()).isEqualTo(CommandLine.RUNNING);
        assertThat(served).containsExactly(List.of());
    }

    @Test
    void passesSettingsOnToTheServer() {
        assertThat(run("--spring.profiles.active=production", "--debug")).isEqualTo(CommandLine.RUNNING);
        assertThat(run("serve", "--server.port=9000")).isEqualTo(CommandLine.RUNNING);
        assertThat(served)
                .containsExactly(
                        List.of("--spring.profiles.active=production", "--debug"), List.of("--server.port=9000"));
    }

    @Test
    void startsTheSandboxAloneWithItsSettings() {
        assertThat(run("sandbox", "--roundtrip.sandbox.http-port=9100")).isEqualTo(CommandLine.RUNNING);
        assertThat(sandboxed).containsExactly(List.of("--roundtrip.sandbox.http-port=9100"));
        assertThat(served).isEmpty();
    }

    @Test
    void saysItsVersionAndItsCommands() {
        assertThat(run("--version")).isEqualTo(CommandLine.OK);
        assertThat(run("--help")).isEqualTo(CommandLine.OK);
        for (var command : List.of("serve", "sandbox", "replay", "import")) {
            assertThat(run(command, "--help")).isEqualTo(CommandLine.OK);
        }
        assertThat(served).isEmpty();
        assertThat(out.toString(UTF_8)).contains("roundtrip", "serve", "sandbox", "replay", "import", "Exit codes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serv",
                "--verison",
                "--server-port",
                "serve now",
                "serve --port=9000",
                "sandbox --all",
                "replay",
                "replay missing.csv",
                "replay pom.xml",
                "replay " + SMALL + " --concurrency 0",
                "replay " + SMALL + " --concurrency many",
                "replay " + SMALL + " --report no/such/directory/out.json",
                "replay " + SMALL + " --easypost-secret s",
                "replay " + SMALL + " --user boss=a:b",
                "replay " + SMALL + " --user finance",
                "replay " + SMALL + " --target http://localhost:1",
                "replay " + SMALL + " --target http://localhost:1 --easypost-secret s --provider-url http://localhost:2"
                        + " --provider-key k" + USERS,
                "replay " + SMALL + " --target localhost:1 --easypost-secret s --provider-url http://localhost:2"
                        + " --provider-key k --user finance=g:s" + USERS,
                "import " + SMALL,
                "import missing.csv --target http://localhost:1 --user integrator=i:s",
                "import pom.xml --target http://localhost:1 --user integrator=i:s",
                "import " + SMALL + " --target http://localhost:1 --user finance=f:s",
            })
    void refusesArgumentsThatMakeNoSenseBeforeAnythingStarts(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(CommandLine.USAGE);
        assertThat(err.toString(UTF_8)).isNotBlank();
        assertThat(served).isEmpty();
        assertThat(sandboxed).isEmpty();
    }

    @Test
    void namesEverythingThatATargetNeeds() {
        run("replay", SMALL, "--target", "http://localhost:1", "--user", "finance=f:very-secret");
        assertThat(err.toString(UTF_8))
                .contains("--user INTEGRATOR=", "--user SUPPORT=", "--user WAREHOUSE=", "--user FINANCE=")
                .contains("--easypost-secret", "--provider-url", "--provider-key")
                .doesNotContain("very-secret");
    }

    @Test
    void failsWithOneSentenceIfTheServerDoesNotStart() throws IOException {
        var empty = directory.resolve("empty.csv");
        Files.writeString(empty, Files.readAllLines(Path.of(SMALL)).get(0));
        var code = CommandLine.run(
                new String[] {"replay", empty.toString()},
                arguments -> {
                    throw new IllegalStateException("no database");
                },
                arguments -> {},
                printer(out),
                printer(err));
        assertThat(code).isEqualTo(CommandLine.FAILED);
        assertThat(err).hasToString("roundtrip: no database" + System.lineSeparator());
    }

    private int run(String... arguments) {
        return CommandLine.run(
                arguments,
                given -> {
                    served.add(List.of(given));
                    return new GenericApplicationContext();
                },
                given -> sandboxed.add(List.of(given)),
                printer(out),
                printer(err));
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, UTF_8);
    }
}
