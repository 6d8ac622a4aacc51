package org.roundtrip.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Runs the stand-in for carriers, payment provider and mail in a process of its own. */
@Command(
        name = "sandbox",
        description = "Run the sandbox alone, in place of payment provider, carrier and mail server.")
class SandboxCommand implements Callable<Integer> {
    private final Consumer<String[]> sandbox;

    @Spec
    private CommandSpec spec;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    SandboxCommand(Consumer<String[]> sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public Integer call() {
        SpringArguments.require(spec.commandLine(), settings);
        sandbox.accept(settings.toArray(String[]::new));
        return CommandLine.RUNNING;
    }
}
