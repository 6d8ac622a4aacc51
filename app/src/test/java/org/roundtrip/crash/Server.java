package org.roundtrip.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The product: the process that is killed and started again. */
final class Server implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(120);
    private static final int POLL_MILLIS = 50;

    private final Calls calls = new Calls();
    private final Program program;
    private final Path directory;
    private final URI url;
    private final List<String> settings;
    private @Nullable ChildProcess process;
    private long launched;
    private boolean ready;
    private Duration usualStart = START;

    Server(Program program, Path directory, URI url, List<String> settings) {
        this.program = program;
        this.directory = directory;
        this.url = url;
        this.settings = settings;
    }

    Path secrets() {
        return directory.resolve("demo/demo-secrets.properties");
    }

    boolean wantsArchive() {
        return program.wantsArchive();
    }

    /** Starts it so that it archives its classes when it is stopped. */
    void startArchiving() {
        launch(program.archiving(settings));
    }

    void start() {
        launch(program.starting(settings));
    }

    private void launch(List<String> command) {
        launched = System.nanoTime();
        ready = false;
        process = ChildProcess.start(command, directory, directory.resolve("server.log"));
    }

    /** How long it took to start, the last time it got that far. */
    Duration usualStart() {
        return usualStart;
    }

    /** Waits until it is ready. @throws IllegalStateException if it dies or takes too long */
    void awaitReady() {
        var readiness = HttpRequest.newBuilder(url.resolve("/actuator/health/readiness"))
                .timeout(Calls.PATIENCE)
                .build();
        while (!ready) {
            mustBeAlive();
            var waited = Duration.ofNanos(System.nanoTime() - launched);
            if (waited.compareTo(START) > 0) {
                throw new IllegalStateException("the server is not ready after " + START + ", see server.log");
            }
            try {
                ready = calls.once(readiness).isOk();
                usualStart = waited;
            } catch (IOException starting) {
                // Not yet.
            }
            if (!ready) {
                Calls.pause(POLL_MILLIS);
            }
        }
    }

    /** @throws IllegalStateException if it ended though nobody killed it */
    void mustBeAlive() {
        if (process == null || !process.isAlive()) {
            throw new IllegalStateException("the server ended by itself, see server.log");
        }
    }

    void kill() {
        mustBeAlive();
        process.kill();
    }

    void stop() {
        mustBeAlive();
        process.stop(Duration.ofSeconds(60));
    }

    @Override
    public void close() {
        if (process != null) {
            process.kill();
        }
    }
}
