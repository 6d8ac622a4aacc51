package org.roundtrip.app.replay;

import java.time.Duration;

/** How long to keep asking a server that is away, or a case that does not move, and how soon to ask again. */
record Patience(Duration total, Duration firstPause, Duration longestPause) {
    static final Patience DEFAULT = new Patience(Duration.ofMinutes(3), Duration.ofMillis(100), Duration.ofSeconds(2));

    boolean isOver(long sinceNanos) {
        return System.nanoTime() - sinceNanos > total.toNanos();
    }

    /** Pauses the given time and says how long the next pause should be. */
    Duration pause(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
        var doubled = time.multipliedBy(2);
        return doubled.compareTo(longestPause) > 0 ? longestPause : doubled;
    }
}
