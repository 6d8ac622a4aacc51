package org.roundtrip.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Starts the server and leaves it running. */
@Command(
        name = "serve",
        description =
                "Serve (the default). Settings are passed on: --server.port=9000 --spring.profiles.active=production")
class ServeCommand implements Callable<Integer> {
    private final Function<String[], ConfigurableApplicationContext> server;

    @Spec
    private CommandSpec spec;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    ServeCommand(Function<String[], ConfigurableApplicationContext> server) {
        this.server = server;
    }

    @Override
    public Integer call() {
        SpringArguments.require(spec.commandLine(), settings);
        server.apply(settings.toArray(String[]::new));
        return CommandLine.RUNNING;
    }
}
