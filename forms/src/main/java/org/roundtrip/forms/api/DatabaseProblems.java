package org.roundtrip.forms.api;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What the database could not do, as problems that say whether the same call may work later. */
final class DatabaseProblems {
    private static final String CONNECTION_STATES = "08";

    private DatabaseProblems() {}

    static Optional<Problem> of(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (unreachable(cause)) {
                return Optional.of(Problem.of(ProblemKind.UNAVAILABLE, "try again in a moment"));
            }
            if (cause instanceof ConcurrencyFailureException || cause instanceof DuplicateKeyException) {
                return Optional.of(Problem.of(ProblemKind.CONCURRENT_CHANGE, "the same call may work a moment later"));
            }
        }
        return Optional.empty();
    }

    /** Whether the database could not be asked at all. */
    static boolean unreachable(Throwable cause) {
        return cause instanceof CannotCreateTransactionException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof QueryTimeoutException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLRecoverableException
                || cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().startsWith(CONNECTION_STATES);
    }
}
