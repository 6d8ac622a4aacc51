package org.roundtrip.crash;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The driver's command line, for {@code dev/crash-refunds}. Exit code 0 only if everything is in order. */
@Command(
        name = "crash-refunds",
        mixinStandardHelpOptions = true,
        description = "Kill the server while it gives money back, and check that every refund is paid once.")
public final class CrashRefunds implements Callable<Integer> {
    private final PrintStream out;

    @Option(names = "--kills", paramLabel = "N", defaultValue = "200", description = "How often (${DEFAULT-VALUE}).")
    private int kills;

    @Option(names = "--seed", paramLabel = "S", description = "Repeats a run's choices; by default a new one.")
    private @Nullable Long seed;

    @Option(names = "--mysql", paramLabel = "URL", required = true, description = "JDBC URL of a MySQL server.")
    private String mysql = "";

    @Option(names = "--jar", paramLabel = "JAR", required = true, hidden = true)
    private Path jar = Path.of("");

    @Option(names = "--files", paramLabel = "DIR", required = true, hidden = true)
    private Path files = Path.of("");

    private CrashRefunds(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        long chosen = seed == null ? System.nanoTime() % 1_000_000 : seed;
        var name = "crash_" + Math.abs(chosen) + "_" + Instant.now().getEpochSecond();
        var database = Database.at(mysql, name);
        var verdict = new CrashRun(
                        kills, chosen, database, Program.ofJar(jar.toAbsolutePath()), files.resolve(name), out)
                .run();
        verdict.problems().forEach(out::println);
        if (verdict.isGood()) {
            database.drop();
        } else {
            out.println("kept for a look: schema " + name);
        }
        out.println(verdict.line());
        return verdict.isGood() ? 0 : 1;
    }

    public static void main(String[] args) {
        var line = new CommandLine(new CrashRefunds(System.out));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            failure.printStackTrace(command.getErr());
            return 1;
        });
        System.exit(line.execute(args));
    }
}
