package org.roundtrip.returns;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.Journey;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.intake.JourneyDesk;
import org.roundtrip.inventory.StockMoves;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.roundtrip.orders.ReservedUnits;
import org.roundtrip.warehouse.PutAway;
import org.springframework.stereotype.Component;

/** Returns, as intake speaks to them. */
@Component
public class ReturnDesk implements JourneyDesk {
    private final ReturnJourney process;
    private final CaseDesk cases;
    private final Notices notices;
    private final ReservedUnits units;
    private final KeptItems kept;
    private final StockMoves stock;
    private final PutAway putAway;

    ReturnDesk(
            ReturnJourney process,
            CaseDesk cases,
            Notices notices,
            ReservedUnits units,
            KeptItems kept,
            StockMoves stock,
            PutAway putAway) {
        this.process = process;
        this.cases = cases;
        this.notices = notices;
        this.units = units;
        this.kept = kept;
        this.stock = stock;
        this.putAway = putAway;
    }

    @Override
    public Journey journey() {
        return Journey.RETURN;
    }

    @Override
    public void start(CaseFile file) {
        process.start(file);
    }

    /** Units become free at once, labels are voided by the model. What the customer may keep is still refunded. */
    @Override
    public boolean cancel(CaseFile file, Actor actor) {
        if (!process.cancel(file)) {
            return false;
        }
        // Before support has decided, nothing was promised; after that, what he keeps is owed to the customer.
        boolean decided = file.state() != CaseState.IN_REVIEW && file.state() != CaseState.AWAITING_CUSTOMER;
        cases.tell(file.key(), "request-cancelled", actor);
        notices.post(file.key(), MailKind.REQUEST_CANCELLED, Map.of());
        if (decided && kept.letTheRestGo(file.key())) {
            cases.move(file.key(), CaseState.REFUND_WAITING, WaitingFor.CARRIER);
        } else {
            units.release(file.key());
            cases.close(file.key(), CaseState.CANCELLED);
        }
        return true;
    }

    @Override
    public boolean offerAnswered(CaseFile file, boolean accepted) {
        if (!process.offerAnswered(file, accepted)) {
            return false;
        }
        if (accepted) {
            stock.restock(file.key());
            putAway.released(file.key());
        }
        return true;
    }
}
