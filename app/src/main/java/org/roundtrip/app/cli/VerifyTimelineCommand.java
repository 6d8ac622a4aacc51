package org.roundtrip.app.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.roundtrip.app.audit.TimelineCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Checks its options and hands over to {@link TimelineCheck}. */
@Command(
        name = "verify-timeline",
        description = {
            "Recompute the chain of every case's timeline and say which were changed behind our back.",
            "Reads the database of the settings (--spring.profiles.active=production, --spring.datasource.url=…); on"
                    + " MySQL also while a server runs."
        })
class VerifyTimelineCommand implements Callable<Integer> {
    private final PrintStream out;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--heads",
            paramLabel = "FILE",
            description = "Write the newest seal of every case, to be kept away from the database.")
    private @Nullable Path heads;

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description = "Heads of an earlier run: prove that nothing was cut off since.")
    private @Nullable Path against;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    VerifyTimelineCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        var line = spec.commandLine();
        SpringArguments.require(line, settings);
        if (heads != null) {
            Checks.requireWritable(line, heads);
        }
        if (against != null) {
            Checks.requireReadable(line, against);
        }
        try (var check = TimelineCheck.open(settings, out)) {
            return check.run(heads, against) ? CommandLine.OK : CommandLine.FAILED;
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(line, against + ": " + wrong.getMessage());
        }
    }
}
