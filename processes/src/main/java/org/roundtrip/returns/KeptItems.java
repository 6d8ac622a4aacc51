package org.roundtrip.returns;

import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.orders.ReservedUnits;
import org.springframework.stereotype.Component;

/**
 * Items the customer may keep and is paid for. Once that is decided it is owed, whatever becomes of the case's other
 * items, which were to come back.
 */
@Component
class KeptItems {
    private final CaseLines lines;
    private final ReservedUnits units;

    KeptItems(CaseLines lines, ReservedUnits units) {
        this.lines = lines;
        this.units = units;
    }

    boolean owed(long caseId) {
        return lines.of(caseId).stream().anyMatch(KeptItems::owed);
    }

    /** Gives back the units of all items that nothing is owed for. @return whether anything is owed */
    boolean letTheRestGo(long caseId) {
        var all = lines.of(caseId);
        if (all.stream().noneMatch(KeptItems::owed)) {
            units.release(caseId);
            return false;
        }
        all.stream().filter(line -> !owed(line)).forEach(line -> units.releaseLine(caseId, line.lineNo()));
        return true;
    }

    private static boolean owed(CaseLine line) {
        return line.refundable() > 0;
    }
}
