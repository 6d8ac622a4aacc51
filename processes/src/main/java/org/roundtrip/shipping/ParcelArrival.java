package org.roundtrip.shipping;

import java.time.Clock;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.TooLate;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/** The warehouse holds a parcel that no carrier has scanned: what people see counts. */
@Service
public class ParcelArrival {
    private final Shipments shipments;
    private final Tracking tracking;
    private final CaseDesk cases;
    private final Commands commands;
    private final Clock clock;

    ParcelArrival(Shipments shipments, Tracking tracking, CaseDesk cases, Commands commands, Clock clock) {
        this.shipments = shipments;
        this.tracking = tracking;
        this.cases = cases;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Counts the case's parcel as delivered now, with all that is in it.
     *
     * @throws TooLate if the case waits for no parcel
     */
    public void arrived(CaseNumber number, Actor actor) {
        commands.run(() -> {
            var file = cases.lock(number);
            var shipment = shipments.ofCase(file.key(), Direction.IN).stream()
                    .filter(s -> !s.state().over())
                    .findFirst()
                    .orElseThrow(() -> new TooLate("no-parcel-expected", "this case waits for no parcel"));
            cases.tell(file.key(), "parcel-seen", actor);
            if (!tracking.advance(shipment, TrackingState.DELIVERED, clock.instant())) {
                throw new TooLate("no-parcel-expected", "this case waits for no parcel");
            }
            for (var other : tracking.besideIn(shipment)) {
                cases.lock(other.caseId());
                cases.tell(other.caseId(), "parcel-seen", actor);
                tracking.advance(other, TrackingState.DELIVERED, clock.instant());
            }
        });
    }
}
