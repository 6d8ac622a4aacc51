package org.roundtrip.inspection;

import java.util.ArrayList;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.inventory.StockMoves;
import org.roundtrip.policy.DecisionLog;
import org.roundtrip.policy.DispositionPolicy;
import org.roundtrip.warehouse.PutAway;
import org.springframework.stereotype.Service;

/** Says where each inspected line goes. Never tied to the refund: money follows what was accepted. */
@Service
public class DecideDisposition {
    private final CaseLines lines;
    private final DispositionPolicy policy;
    private final DecisionLog log;
    private final StockMoves stock;
    private final PutAway putAway;
    private final CaseDesk cases;

    DecideDisposition(
            CaseLines lines,
            DispositionPolicy policy,
            DecisionLog log,
            StockMoves stock,
            PutAway putAway,
            CaseDesk cases) {
        this.lines = lines;
        this.policy = policy;
        this.log = log;
        this.stock = stock;
        this.putAway = putAway;
        this.cases = cases;
    }

    /** @param disputed whether support has to settle the inspection next */
    public void decide(long caseId, boolean disputed) {
        var decided = new ArrayList<DecisionLog.Decided>();
        var disposed = new ArrayList<CaseLine>();
        for (var line : lines.known(caseId)) {
            if (line.received() > 0 && line.grade() != null) {
                var decision = policy.decide(line.grade(), line.reason());
                decided.add(new DecisionLog.Decided(caseId, line.lineNo(), decision.answer()));
                disposed.add(
                        ChooseDisposition.BY_STAFF.equals(line.dispositionBecause())
                                ? line
                                : line.disposed(decision.disposition(), decision.because()));
            }
        }
        if (!disposed.isEmpty()) {
            log.record(decided);
            lines.update(disposed);
            putAway.wanted(caseId, disputed);
        }
        if (disputed) {
            // Whether the goods stay with us is settled there.
            cases.move(caseId, CaseState.RECEIVED, WaitingFor.SUPPORT);
        } else if (disposed.stream().anyMatch(line -> DispositionPolicy.restocks(line.disposition()))) {
            stock.restock(caseId);
        }
    }
}
