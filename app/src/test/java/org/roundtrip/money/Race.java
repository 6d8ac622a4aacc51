package org.roundtrip.money;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Several at once: contenders leave a barrier together, and each run says whether all of them were really under way. */
final class Race {
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "race");
        thread.setDaemon(true);
        return thread;
    });

    private Race() {}

    /** @param atOnce how many of them were under way at one moment, at most */
    record Finish<T>(List<T> results, int atOnce) {
        /** Whether there was a moment at which every contender had begun and none had ended. */
        boolean overlapped() {
            return atOnce == results.size();
        }

        long count(java.util.function.Predicate<T> what) {
            return results.stream().filter(what).count();
        }
    }

    private record Lap<T>(T result, long began, long ended) {}

    /** Lets all contenders go at once and waits for the last. A contender that throws fails the test. */
    static <T> Finish<T> of(List<Callable<T>> contenders) {
        var start = new CyclicBarrier(contenders.size());
        var laps = all(contenders.stream()
                .<Callable<Lap<T>>>map(contender -> () -> {
                    start.await(60, TimeUnit.SECONDS);
                    long began = System.nanoTime();
                    var result = contender.call();
                    return new Lap<>(result, began, System.nanoTime());
                })
                .toList());
        long atOnce = laps.stream()
                .mapToLong(moment -> laps.stream()
                        .filter(lap -> lap.began() <= moment.began() && moment.began() < lap.ended())
                        .count())
                .max()
                .orElseThrow();
        return new Finish<>(laps.stream().map(Lap::result).toList(), (int) atOnce);
    }

    /** Most runs of a race have to be one; the scheduler is allowed the odd run that was none. */
    static boolean mostly(List<? extends Finish<?>> races) {
        return races.stream().filter(Finish::overlapped).count() > 0.8 * races.size();
    }

    /** The same contender several times over. */
    static <T> Finish<T> of(int times, Function<Integer, T> contender) {
        return of(IntStream.range(0, times)
                .<Callable<T>>mapToObj(i -> () -> contender.apply(i))
                .toList());
    }

    /** Does something for each item, so many at a time; the results in the items' order. */
    static <I, T> List<T> lanes(int lanes, List<I> items, Function<I, T> work) {
        var gate = new java.util.concurrent.Semaphore(lanes);
        return all(items.stream()
                .<Callable<T>>map(item -> () -> {
                    gate.acquire();
                    try {
                        return work.apply(item);
                    } finally {
                        gate.release();
                    }
                })
                .toList());
    }

    /** Begins something; ask the future for its end. */
    static <T> Future<T> begin(Callable<T> work) {
        return THREADS.submit(work);
    }

    private static <T> List<T> all(List<Callable<T>> work) {
        var futures = work.stream().map(THREADS::submit).toList();
        var results = new ArrayList<T>();
        for (var future : futures) {
            results.add(result(future));
        }
        return results;
    }

    static <T> T result(Future<T> future) {
        try {
            return future.get(120, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("one of several at once failed", e.getCause());
        } catch (InterruptedException | java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
