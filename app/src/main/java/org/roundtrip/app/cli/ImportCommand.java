package org.roundtrip.app.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.roundtrip.app.replay.OrderImportFile;
import org.roundtrip.app.replay.Person;
import org.roundtrip.app.replay.Role;
import org.roundtrip.app.replay.retail.NotARetailFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the options of an import and hands over to {@link OrderImportFile}. */
@Command(name = "import", description = "Import orders into a server. Importing a file again changes nothing.")
class ImportCommand implements Callable<Integer> {
    private final PrintStream out;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "Retail file (.csv) or orders of the API, one a line (.ndjson); either may be gzipped (.gz).")
    private Path file;

    @Option(names = "--target", paramLabel = "URL", required = true, description = "The server.")
    private URI target;

    @Option(
            names = "--user",
            paramLabel = "INTEGRATOR=NAME:SECRET",
            required = true,
            converter = People.class,
            description = "Who imports.")
    private Person user;

    ImportCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        var line = spec.commandLine();
        Checks.requireReadable(line, file);
        Checks.requireHttp(line, "--target", target);
        if (user.role() != Role.INTEGRATOR) {
            throw new ParameterException(line, "--user must be an INTEGRATOR");
        }
        try {
            return new OrderImportFile(target, user, out).run(file) ? CommandLine.OK : CommandLine.FAILED;
        } catch (NotARetailFile wrong) {
            throw new ParameterException(line, file + ": " + wrong.getMessage());
        }
    }
}
