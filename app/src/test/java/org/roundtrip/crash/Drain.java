package org.roundtrip.crash;

import java.time.Duration;

/** The one time, after load has ended, in which everything has to come to its end. */
final class Drain {
    /** Work of the last server that died rests until its lock runs out. */
    static final Duration LIMIT = ServerSettings.LOCK.plusSeconds(60);

    private static final int POLL_MILLIS = 200;

    private final Server server;
    private final Load load;
    private final Leftovers leftovers;

    Drain(Server server, Load load, Leftovers leftovers) {
        this.server = server;
        this.load = load;
        this.leftovers = leftovers;
    }

    /** @return whether nothing was left when the time was up */
    boolean run() {
        long began = System.nanoTime();
        load.end();
        while (System.nanoTime() - began < LIMIT.toNanos()) {
            server.mustBeAlive();
            if (load.underWay() == 0 && leftovers.left().isEmpty()) {
                return true;
            }
            Calls.pause(POLL_MILLIS);
        }
        return false;
    }
}
