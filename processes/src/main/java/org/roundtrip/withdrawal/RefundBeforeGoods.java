package org.roundtrip.withdrawal;

import java.time.Clock;
import java.time.Duration;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.refund.Refunds;
import org.roundtrip.shipping.Direction;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.Shipments;
import org.springframework.stereotype.Service;

/**
 * Sees to it that a refund is not missed while the goods travel: with proof of dispatch the money may no longer be kept,
 * and it is due 14 days after the statement (Directive 2011/83/EU art. 13(1) and (3)).
 */
@Service
public class RefundBeforeGoods {
    private static final Duration WARN_AFTER = Duration.ofDays(12);

    private final CaseDesk cases;
    private final Handlings handlings;
    private final Shipments shipments;
    private final Refunds refunds;
    private final Clock clock;

    RefundBeforeGoods(CaseDesk cases, Handlings handlings, Shipments shipments, Refunds refunds, Clock clock) {
        this.cases = cases;
        this.handlings = handlings;
        this.shipments = shipments;
        this.refunds = refunds;
        this.clock = clock;
    }

    /** Whether somebody has to be told that it is nearly due; once. Asked every day. */
    public boolean dueNow(long caseId) {
        var file = cases.lock(caseId);
        boolean near = !clock.instant().isBefore(file.requestedAt().plus(WARN_AFTER));
        if (!near || !travelling(file) || !handlings.toldOfDispatch(caseId, clock.instant())) {
            return false;
        }
        cases.tell(caseId, "withdrawal-refund-due", Actor.SYSTEM);
        return true;
    }

    private boolean travelling(CaseFile file) {
        return !file.closed()
                && refunds.ofCase(file.key()).isEmpty()
                && shipments.ofCase(file.key(), Direction.IN).stream()
                        .findFirst()
                        .filter(RefundBeforeGoods::underWay)
                        .isPresent();
    }

    private static boolean underWay(Shipment shipment) {
        return shipment.handedInAt() != null && shipment.deliveredAt() == null;
    }
}
