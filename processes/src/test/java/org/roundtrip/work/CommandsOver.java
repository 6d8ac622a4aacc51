package org.roundtrip.work;

import java.util.List;
import org.springframework.transaction.PlatformTransactionManager;

/** Commands for a test that has a database and no Spring. */
public final class CommandsOver {
    private CommandsOver() {}

    public static Commands transactions(PlatformTransactionManager manager) {
        return new Commands(manager, List.of());
    }
}
