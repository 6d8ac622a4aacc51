package org.roundtrip.work;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Several reads over one connection. Connections have no auto-commit, so each read by itself would be followed by a
 * rollback of its own; this makes one of it, and there is nothing that would need a commit.
 */
@Component
public class Look {
    private final TransactionTemplate transaction;

    Look(PlatformTransactionManager transactionManager) {
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /** Runs what only reads. */
    public <T extends @Nullable Object> T at(Supplier<T> reads) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return reads.get();
        });
    }
}
