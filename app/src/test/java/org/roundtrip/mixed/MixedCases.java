package org.roundtrip.mixed;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The driver's command line, for {@code dev/mixed-cases}. Exit code 0 only if everything is closed and adds up. */
@Command(
        name = "mixed-cases",
        mixinStandardHelpOptions = true,
        description = "Live refunds, exchanges and repairs to their end, and reckon money and stock.")
public final class MixedCases implements Callable<Integer> {
    private final PrintStream out;

    @Option(names = "--cases", paramLabel = "N", defaultValue = "300", description = "Requests (${DEFAULT-VALUE}).")
    private int cases;

    @Option(names = "--seed", paramLabel = "S", description = "Repeats a run's choices; by default a new one.")
    private @Nullable Long seed;

    @Option(
            names = "--mysql",
            paramLabel = "URL",
            description = "JDBC URL of a MySQL server, on which it makes a schema; by default H2 in memory.")
    private @Nullable String mysql;

    @Option(names = "--diary", description = "Tell what happened to each case.")
    private boolean diary;

    private MixedCases(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        long chosen = seed == null ? System.nanoTime() % 1_000_000 : seed;
        try (var on = mysql == null ? MixedServer.onH2() : MixedServer.over(MixedSchema.at(mysql, chosen))) {
            var run = new MixedRun(on, cases, chosen, out);
            var verdict = run.live();
            if (diary) {
                run.cases().forEach(out::println);
            }
            verdict.lines().forEach(out::println);
            return verdict.isGood() ? 0 : 1;
        }
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new MixedCases(System.out)).execute(args));
    }
}
