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
        return lines.of(caseId).stream().anyMatch(line -> line.refundable() > 0);
    }

    /** Gives back the units of all items that nothing is owed for. @return whether anything is owed */
    boolean letTheRestGo(long caseId) {
        var rest = lines.of(caseId).stream()
                .filter(line -> line.refundable() == 0)
                .map(CaseLine::lineNo)
                .toList();
        if (!owed(caseId)) {
            units.release(caseId);
            return false;
        }
        rest.forEach(lineNo -> units.releaseLine(caseId, lineNo));
        return true;
    }
}
