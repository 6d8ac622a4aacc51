package org.roundtrip.app.security;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * How slowly a request's body may come. Whoever waits for the next bytes of a body waits with a thread of the server, so
 * a body has to come at some pace, and one network can make only so many threads wait at once.
 */
@Component
class BodyPace {
    private final ConcurrentMap<String, Integer> waiting = new ConcurrentHashMap<>();
    private final long patience;
    private final long slowest;
    private final int atOnce;
    private final LongSupplier nanos;

    /**
     * @param patience how long a body may take whatever its length
     * @param slowest what has to come in each second beyond that
     * @param atOnce how many threads may wait for bodies of one network
     */
    @Autowired
    BodyPace(
            @Value("${roundtrip.bodies.patience:10s}") Duration patience,
            @Value("${roundtrip.bodies.slowest:4KB}") DataSize slowest,
            @Value("${roundtrip.bodies.at-once:50}") int atOnce) {
        this(patience, slowest, atOnce, System::nanoTime);
    }

    BodyPace(Duration patience, DataSize slowest, int atOnce, LongSupplier nanos) {
        this.patience = patience.toNanos();
        this.slowest = slowest.toBytes();
        this.atOnce = atOnce;
        this.nanos = nanos;
    }

    long start() {
        return nanos.getAsLong();
    }

    /** Whether so many bytes since then are too few. */
    boolean isTooSlow(long since, long bytes) {
        long owed = Duration.ofSeconds(1).toNanos() / slowest * bytes;
        return nanos.getAsLong() - since > patience + owed;
    }

    /** @return false if a network makes enough threads wait already; who may wait has to {@link #leave} */
    boolean enter(String network) {
        if (waiting.merge(network, 1, Integer::sum) > atOnce) {
            leave(network);
            return false;
        }
        return true;
    }

    void leave(String network) {
        waiting.computeIfPresent(network, (key, count) -> count == 1 ? null : count - 1);
    }
}
