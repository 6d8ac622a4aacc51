package org.roundtrip.app.replay;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Does work several pieces at a time. */
class Parallel {
    private Parallel() {}

    /** The results in the order of the work, which is begun in that order too. The first failure is thrown on. */
    static <T> List<T> all(int concurrency, List<? extends Supplier<T>> work) {
        var pool = Executors.newFixedThreadPool(concurrency);
        try {
            var started = work.stream().map(piece -> pool.submit(piece::get)).toList();
            return started.stream().map(Parallel::result).toList();
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new CompletionException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CompletionException(stopped);
        }
    }
}
