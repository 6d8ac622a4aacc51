package org.roundtrip.work.process;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Component;

/**
 * The engine's ways of saying "somebody else was first". A deadlock reaches us as an ordinary engine exception around
 * the driver's, so its vendor code has to be read: 1213 is MySQL's deadlock, 1205 its lock wait time-out, 40001 the
 * standard's serialization failure (H2 and MariaDB use it too).
 */
@Component
class EngineConflict implements Commands.Conflict {
    private static final int MYSQL_DEADLOCK = 1213;
    private static final int MYSQL_LOCK_WAIT = 1205;

    @Override
    public boolean test(Throwable cause) {
        return cause instanceof OptimisticLockingException
                || cause instanceof java.sql.SQLException sql
                        && (sql.getErrorCode() == MYSQL_DEADLOCK
                                || sql.getErrorCode() == MYSQL_LOCK_WAIT
                                || "40001".equals(sql.getSQLState()));
    }
}
