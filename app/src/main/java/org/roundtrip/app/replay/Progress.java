package org.roundtrip.app.replay;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far a run is. Several threads may step. */
public interface Progress extends AutoCloseable {
    void step();

    @Override
    void close();

    /** A moving bar on a terminal, ten plain lines anywhere else, so that logs stay readable. */
    static Progress of(String what, long total, PrintStream out) {
        return System.console() != null ? bar(what, total) : lines(what, total, out);
    }

    private static Progress bar(String what, long total) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .build();
        return new Progress() {
            @Override
            public void step() {
                bar.step();
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }

    private static Progress lines(String what, long total, PrintStream out) {
        var done = new AtomicLong();
        return new Progress() {
            @Override
            public void step() {
                long now = done.incrementAndGet();
                if (now * 10 / total > (now - 1) * 10 / total) {
                    out.printf("%s %d of %d%n", what, now, total);
                }
            }

            @Override
            public void close() {}
        };
    }
}
