package org.roundtrip.app.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.function.Function;
import org.roundtrip.app.replay.retail.NotARetailFile;
import org.roundtrip.app.replay.retail.RetailFile;
import org.springframework.context.ConfigurableApplicationContext;

/** The {@code replay} command: read the file, drive the server, reconcile, report. */
public class Replay {
    private final Function<String[], ConfigurableApplicationContext> server;
    private final PrintStream out;
    private final Patience patience;

    /** @param server starts a server with these arguments, for a replay that is not given one */
    public Replay(Function<String[], ConfigurableApplicationContext> server, PrintStream out) {
        this(server, out, Patience.DEFAULT);
    }

    Replay(Function<String[], ConfigurableApplicationContext> server, PrintStream out, Patience patience) {
        this.server = server;
        this.out = out;
        this.patience = patience;
    }

    /**
     * Replays and says whether everything adds up. The report is written whatever the outcome; what does not add up is
     * printed too.
     *
     * @throws NotARetailFile if the file is another kind of file: no server was started or called
     * @throws IOException if the file cannot be read or the report not be written
     */
    public boolean run(ReplayOptions options) throws IOException {
        var file = RetailFile.read(options.file());
        var report = replay(options, file);
        if (options.report() != null) {
            Files.write(
                    options.report(),
                    Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(report));
        }
        new ReplaySummary(out).print(report);
        return report.addsUp();
    }

    private ReplayReport replay(ReplayOptions options, RetailFile file) throws IOException {
        if (options.access() != null) {
            return new ReplayRun(file, options.access(), options.concurrency(), patience, out).run();
        }
        try (var own = OwnServer.start(server, options.database())) {
            return new ReplayRun(file, own.access(), options.concurrency(), patience, out).run();
        }
    }
}
