package org.roundtrip.work;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a command in one transaction and repeats it when the database made it the victim of a deadlock or somebody else
 * changed the same row first. The engine knows no such retry of its own, so this is the one place that has it.
 *
 * <p>What a command does outside the database would be repeated too: commands only read and write rows.
 */
@Component
public class Commands {
    private static final int TRIES = 4;

    private final TransactionTemplate transaction;
    private final Iterable<Conflict> conflicts;

    /** Tells which exceptions of a technology mean "somebody else was first; the same again may work". */
    public interface Conflict extends Predicate<Throwable> {}

    /** What a command does that may refuse. */
    public interface Refusable<E extends Exception> {
        void run() throws E;
    }

    Commands(PlatformTransactionManager transactionManager, java.util.List<Conflict> conflicts) {
        this.transaction = new TransactionTemplate(transactionManager);
        this.conflicts = conflicts;
    }

    /** Runs the command in a transaction of its own, or in the caller's if there is one (which then decides on retry). */
    public <T> T run(Supplier<T> command) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return command.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> command.get());
            } catch (RuntimeException e) {
                if (attempt == TRIES || !worthRepeating(e)) {
                    throw e;
                }
                backOff(attempt);
            }
        }
    }

    /** As {@link #run(Supplier)}, for a command without an answer. */
    public void run(Runnable command) {
        run(() -> {
            command.run();
            return true;
        });
    }

    /**
     * As {@link #run(Runnable)}, for a command that may refuse.
     *
     * @throws E the refusal, as it was thrown; what the command had written is undone
     */
    public <E extends Exception> void run(Class<E> refusal, Refusable<E> command) throws E {
        try {
            run(() -> {
                try {
                    command.run();
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new Carried(e);
                }
            });
        } catch (Carried e) {
            throw refusal.cast(e.getCause());
        }
    }

    /** Carries a checked exception out through the transaction, and undoes it on the way. */
    private static final class Carried extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Carried(Exception refusal) {
            super(refusal);
        }
    }

    private boolean worthRepeating(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException || cause instanceof TransientDataAccessException) {
                return true;
            }
            for (Conflict conflict : conflicts) {
                if (conflict.test(cause)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void backOff(int attempt) {
        long millis = ThreadLocalRandom.current().nextLong(10, 30L << attempt);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
