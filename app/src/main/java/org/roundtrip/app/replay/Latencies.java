package org.roundtrip.app.replay;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongConsumer;

/** How long calls took. Calls that wait for something to happen, and the import, are left out by those who make them. */
class Latencies implements LongConsumer {
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    @Override
    public void accept(long time) {
        nanos.add(time);
    }

    /** Forgets what was measured so far. */
    void reset() {
        nanos.clear();
    }

    /** The time within which that share (0…1) of the calls was answered, in milliseconds; 0 without calls. */
    double percentile(double share) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            return 0;
        }
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return Rounded.to(sorted[Math.max(0, index)] / 1_000_000.0, 1);
    }
}
