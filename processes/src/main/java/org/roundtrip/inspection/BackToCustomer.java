package org.roundtrip.inspection;

import java.util.List;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.inventory.StockMoves;
import org.roundtrip.warehouse.PutAway;
import org.springframework.stereotype.Component;

/** Nothing of what arrived is accepted after all: it is the customer's again, and the warehouse sends it back. */
@Component
public class BackToCustomer {
    private final CaseLines lines;
    private final StockMoves stock;
    private final PutAway putAway;
    private final CaseDesk cases;

    BackToCustomer(CaseLines lines, StockMoves stock, PutAway putAway, CaseDesk cases) {
        this.lines = lines;
        this.stock = stock;
        this.putAway = putAway;
        this.cases = cases;
    }

    /** @param found all lines of the case, as they stand */
    public void all(long caseId, List<CaseLine> found) {
        lines.update(found.stream().map(CaseLine::rejectedAfterAll).toList());
        stock.takeOffAgain(caseId);
        putAway.notOurs(caseId);
        cases.move(caseId, CaseState.RECEIVED, WaitingFor.WAREHOUSE);
    }
}
