package org.roundtrip.app.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.app.replay.Access;
import org.roundtrip.app.replay.Person;
import org.roundtrip.app.replay.Replay;
import org.roundtrip.app.replay.ReplayOptions;
import org.roundtrip.app.replay.retail.NotARetailFile;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the options of a replay and hands over to {@link Replay}. */
@Command(
        name = "replay",
        description = "Drive the cancellations of a retail file through a server and check every penny.")
class ReplayCommand implements Callable<Integer> {
    private final Function<String[], ConfigurableApplicationContext> server;
    private final PrintStream out;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Retail file: .csv or .csv.gz")
    private Path file;

    @Option(names = "--report", paramLabel = "OUT", description = "Write the result as JSON.")
    private @Nullable Path report;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "8",
            description = "Cases at a time (${DEFAULT-VALUE}).")
    private int concurrency;

    @Option(names = "--target", paramLabel = "URL", description = "The server; without it, one is started.")
    private @Nullable URI target;

    @Option(
            names = "--user",
            paramLabel = "ROLE=NAME:SECRET",
            converter = People.class,
            description = "Who acts at the target, repeatable: INTEGRATOR, SUPPORT, WAREHOUSE, twice FINANCE.")
    private List<Person> people = new ArrayList<>();

    @Option(names = "--easypost-secret", paramLabel = "SECRET", description = "Signs the carrier's scans.")
    private @Nullable String easypostSecret;

    @Option(names = "--provider-url", paramLabel = "URL", description = "The target's payment provider.")
    private @Nullable URI providerUrl;

    @Option(names = "--provider-key", paramLabel = "KEY", description = "Its secret key.")
    private @Nullable String providerKey;

    @Option(
            names = "--database",
            paramLabel = "JDBC_URL",
            description = "For the server that is started, in place of an empty one of its own.")
    private @Nullable String database;

    ReplayCommand(Function<String[], ConfigurableApplicationContext> server, PrintStream out) {
        this.server = server;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        var line = spec.commandLine();
        Checks.requireReadable(line, file);
        if (report != null) {
            Checks.requireWritable(line, report);
        }
        if (concurrency < 1 || concurrency > 256) {
            throw new ParameterException(line, "--concurrency must be 1 to 256");
        }
        var options = new ReplayOptions(file, report, concurrency, access(line), database);
        try {
            return new Replay(server, out).run(options) ? CommandLine.OK : CommandLine.FAILED;
        } catch (NotARetailFile wrong) {
            throw new ParameterException(line, file + ": " + wrong.getMessage());
        }
    }

    /** How to reach the target: all of it or, for a server of our own, nothing. */
    private @Nullable Access access(picocli.CommandLine line) {
        if (target == null) {
            boolean given = !people.isEmpty()
                    || Stream.of(easypostSecret, providerUrl, providerKey).anyMatch(Objects::nonNull);
            if (given) {
                throw new ParameterException(line, "Secrets are for a server given by --target");
            }
            return null;
        }
        var missing = new ArrayList<String>();
        Access.missing(people).forEach(role -> missing.add("--user " + role + "=NAME:SECRET"));
        if (easypostSecret == null || providerUrl == null || providerKey == null || !missing.isEmpty()) {
            missing.addAll(absent());
            throw new ParameterException(line, "--target also needs " + String.join(", ", missing));
        }
        if (database != null) {
            throw new ParameterException(line, "--database is for a server that replay starts itself");
        }
        Checks.requireHttp(line, "--target", target);
        Checks.requireHttp(line, "--provider-url", providerUrl);
        return new Access(target, people, easypostSecret, providerUrl, providerKey);
    }

    private List<String> absent() {
        var absent = new ArrayList<String>();
        if (easypostSecret == null) {
            absent.add("--easypost-secret");
        }
        if (providerUrl == null) {
            absent.add("--provider-url");
        }
        if (providerKey == null) {
            absent.add("--provider-key");
        }
        return absent;
    }
}
