package org.roundtrip.cases;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.roundtrip.work.Look;
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
    private final Look look;
    private final AtomicLong changes = new AtomicLong();
    private final ConcurrentHashMap<Long, CountDownLatch> waiting = new ConcurrentHashMap<>();

    CaseWatch(CaseFiles files, Look look) {
        this.files = files;
        this.look = look;
    }

    /** Waits until {@code enough} says yes to the case or {@code patience} has run out; the case as it is then. */
    public Optional<CaseFile> await(CaseNumber number, Duration patience, Predicate<CaseFile> enough) {
        return answer(number, patience, file -> enough.test(file) ? file : null).or(() -> files.findByNumber(number));
    }

    /**
     * Waits until {@code answer} has one for the case. Look and answer read over one connection.
     *
     * @param answer null while the case is not yet as wanted
     * @return empty if there is no such case, or none as wanted before {@code patience} ran out
     */
    public <T> Optional<T> answer(CaseNumber number, Duration patience, Function<CaseFile, @Nullable T> answer) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            long before = changes.get();
            var seen = look(number, answer);
            if (seen.caseId() == null || seen.answer() != null || System.nanoTime() >= deadline) {
                return Optional.ofNullable(seen.answer());
            }
            var bell = waiting.computeIfAbsent(seen.caseId(), id -> new CountDownLatch(1));
            // A change between the look and the bell rang nothing: if there was any at all, look again.
            if (changes.get() == before) {
                sleep(bell, deadline);
            }
        }
    }

    private record Seen<T>(@Nullable Long caseId, @Nullable T answer) {}

    private <T> Seen<T> look(CaseNumber number, Function<CaseFile, @Nullable T> answer) {
        return look.at(() -> {
            var file = files.findByNumber(number);
            return file.isEmpty()
                    ? new Seen<T>(null, null)
                    : new Seen<>(file.get().key(), answer.apply(file.get()));
        });
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
