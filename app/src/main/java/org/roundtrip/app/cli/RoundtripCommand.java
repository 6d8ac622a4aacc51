package org.roundtrip.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself: it only knows its commands, its version and its help. */
@Command(
        name = "roundtrip",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = RoundtripCommand.Version.class,
        description = "Returns, exchanges, refunds and warranty repairs, driven by processes.",
        footer = {"", "Without a command it serves. Exit codes: 0 ok, 1 failed or does not add up, 2 usage."})
class RoundtripCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    /** The version in the program's manifest; a build that is not packaged has none. */
    static class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = RoundtripCommand.class.getPackage().getImplementationVersion();
            return new String[] {"roundtrip " + (version == null ? "(not packaged)" : version)};
        }
    }
}
