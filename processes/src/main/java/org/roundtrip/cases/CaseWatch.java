package org.roundtrip.cases;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Waits for a case to change. A change made by this node wakes at once; one made by another node is seen by looking
 * again now and then. Never called with a transaction open.
 */
@Component
public class CaseWatch {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final CaseFiles files;
    private final AtomicLong changes = new AtomicLong();
    private final ConcurrentHashMap<Long, CountDownLatch> waiting = new ConcurrentHashMap<>();

    CaseWatch(CaseFiles files) {
        this.files = files;
    }

    /** Waits until {@code enough} says yes to the case or {@code patience} has run out; the case as it is then. */
    public Optional<CaseFile> await(CaseNumber number, Duration patience, Predicate<CaseFile> enough) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            long before = changes.get();
            var seen = files.findByNumber(number);
            if (seen.isEmpty() || enough.test(seen.get()) || System.nanoTime() >= deadline) {
                return seen;
            }
            var bell = waiting.computeIfAbsent(seen.get().key(), id -> new CountDownLatch(1));
            // A change between the look and the bell rang nothing: if there was any at all, look again.
            if (changes.get() == before) {
                sleep(bell, deadline);
            }
        }
    }

    private static void sleep(CountDownLatch bell, long deadline) {
        long nanos = Math.min(LOOK_AGAIN.toNanos(), deadline - System.nanoTime());
        try {
            bell.await(Math.max(nanos, 0), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a case", e);
        }
    }

    @EventListener
    void on(CaseChanged change) {
        changes.incrementAndGet();
        var bell = waiting.remove(change.caseId());
        if (bell != null) {
            bell.countDown();
        }
    }
}
