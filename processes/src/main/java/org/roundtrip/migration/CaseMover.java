package org.roundtrip.migration;

import java.util.Optional;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseNumber;
import org.springframework.stereotype.Component;

/** Moves one case, under its lock: what people, timers and webhooks do to it comes before or after, not in between. */
@Component
class CaseMover {
    private final ModelEngine engine;
    private final CaseFiles files;

    CaseMover(ModelEngine engine, CaseFiles files) {
        this.engine = engine;
        this.files = files;
    }

    /** Called in a transaction. @throws CantMove if it can't go */
    void move(PreparedMove move, RunningCase running, String by) {
        engine.move(move, running.instanceId(), by);
    }

    /** Keeps everybody else off the case. A merchant's own process may have a key that is no case. */
    void lock(RunningCase running) {
        number(running.caseNumber()).ifPresent(files::lockByNumber);
    }

    private static Optional<CaseNumber> number(String text) {
        try {
            return Optional.of(CaseNumber.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
