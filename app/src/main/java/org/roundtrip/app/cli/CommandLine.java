package org.roundtrip.app.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Reads the arguments and does what they ask. What is wrong with them is said before any server starts.
 *
 * <p>No arguments, or settings only ({@code --server.port=9000}), mean {@code serve}.
 */
public class CommandLine {
    /** Everything went well. */
    public static final int OK = 0;
    /** It was done and does not add up, or could not be done. */
    public static final int FAILED = 1;
    /** The arguments make no sense, or name a file that is none. */
    public static final int USAGE = 2;
    /** A server runs now: the program must not exit. */
    public static final int RUNNING = -1;

    private CommandLine() {}

    /**
     * Runs a command.
     *
     * @param server starts the server with the arguments of Spring and comes back once it is up
     * @param sandbox starts the sandbox alone, likewise
     * @return the exit code, or {@link #RUNNING}
     */
    public static int run(
            String[] args, Function<String[], ConfigurableApplicationContext> server, Consumer<String[]> sandbox) {
        return run(args, server, sandbox, System.out, System.err);
    }

    static int run(
            String[] args,
            Function<String[], ConfigurableApplicationContext> server,
            Consumer<String[]> sandbox,
            PrintStream out,
            PrintStream err) {
        var commands = new picocli.CommandLine(new RoundtripCommand())
                .addSubcommand(new ServeCommand(server))
                .addSubcommand(new SandboxCommand(sandbox))
                .addSubcommand(new ReplayCommand(server, out))
                .addSubcommand(new ImportCommand(out))
                .addSubcommand(new VerifyTimelineCommand(out))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setCaseInsensitiveEnumValuesAllowed(true);
        commands.setExecutionExceptionHandler((failure, line, parsed) -> {
            line.getErr().println("roundtrip: " + reason(failure));
            return FAILED;
        });
        return commands.execute(withCommand(args));
    }

    private static String[] withCommand(String[] args) {
        if (args.length > 0 && !SpringArguments.isOne(args[0])) {
            return args;
        }
        var serve = new String[args.length + 1];
        serve[0] = "serve";
        System.arraycopy(args, 0, serve, 1, args.length);
        return serve;
    }

    private static String reason(Exception failure) {
        var message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
