package org.roundtrip.crash;

import java.io.PrintStream;
import java.time.Duration;

/** Says how far a run is: one moving line on a terminal, a plain one now and then anywhere else. */
final class Progress {
    private static final int LINES = 20;

    private final int kills;
    private final PrintStream out;
    private final boolean moving = System.console() != null;
    private final long began = System.nanoTime();
    private long starts;
    private long startMillis;

    Progress(int kills, PrintStream out) {
        this.kills = kills;
        this.out = out;
    }

    void started(Duration took) {
        starts++;
        startMillis += took.toMillis();
    }

    void killed(int number, Load load) {
        if (moving || number == kills || number % Math.max(1, kills / LINES) == 0) {
            double minutes = (System.nanoTime() - began) / 60e9;
            out.printf(
                    "%skill %d of %d, %d cases opened, %d closed, %.1f kills a minute%s",
                    moving ? "\r" : "",
                    number,
                    kills,
                    load.opened(),
                    load.closed(),
                    number / minutes,
                    moving ? "   " : "\n");
            out.flush();
        }
    }

    void end() {
        if (moving) {
            out.println();
        }
        out.printf(
                "%.1f minutes; a start took %.1f s on average%n",
                (System.nanoTime() - began) / 60e9, startMillis / 1000.0 / Math.max(1, starts));
    }
}
