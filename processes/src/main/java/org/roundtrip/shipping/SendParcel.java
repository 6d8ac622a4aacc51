package org.roundtrip.shipping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.stream.Collectors;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.springframework.stereotype.Service;

/**
 * A parcel to the customer, from its start until it has left. The state of the case is its journey's to say; here only
 * whose turn it is changes.
 */
@Service
public class SendParcel {
    /** A parcel leaves within this. */
    private static final Duration PACKED_WITHIN = Duration.ofDays(2);

    private final Shipments shipments;
    private final ParcelContents contents;
    private final ShipmentProcess process;
    private final Turns turns;
    private final CaseDesk cases;
    private final Notices notices;
    private final Clock clock;

    SendParcel(
            Shipments shipments,
            ParcelContents contents,
            ShipmentProcess process,
            Turns turns,
            CaseDesk cases,
            Notices notices,
            Clock clock) {
        this.shipments = shipments;
        this.contents = contents;
        this.process = process;
        this.turns = turns;
        this.cases = cases;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Opens a shipment of all that waits to be sent for this purpose.
     *
     * @return when it has to be packed
     * @throws IllegalStateException if there is nothing: the journey has to say what before it has it sent
     */
    public Instant open(long caseId, String processInstanceId, Purpose purpose) {
        if (purpose == Purpose.RETURN) {
            throw new IllegalArgumentException("a return is what the customer sends");
        }
        cases.lock(caseId);
        var now = clock.instant();
        var packBy = now.plus(PACKED_WITHIN);
        var shipment = shipments.save(new Shipment(
                null,
                caseId,
                processInstanceId,
                Direction.OUT,
                purpose,
                Shipment.State.LABEL_WANTED,
                TrackingState.UNKNOWN,
                0,
                null,
                null,
                packBy,
                now,
                null,
                null,
                null));
        if (contents.into(shipment) == 0) {
            throw new IllegalStateException("case " + caseId + " has nothing to send for " + purpose);
        }
        turns.after(shipment);
        return packBy;
    }

    /** The parcel is on its way, and the customer hears of it. @return when it counts as overdue */
    public Instant sent(Shipment shipment) {
        shipments.sent(shipment.key());
        var facts = new HashMap<String, String>();
        facts.put("carrier", String.valueOf(shipment.carrier()));
        facts.put("tracking", String.valueOf(shipment.trackingCode()));
        cases.tell(shipment.caseId(), "parcel-sent", Actor.SYSTEM, facts);
        facts.put("purpose", shipment.purpose().name());
        facts.put("items", items(shipment));
        notices.post(shipment.caseId(), MailKind.PARCEL_SENT, facts);
        turns.after(shipment);
        return clock.instant().plus(Tracking.OVERDUE_AFTER);
    }

    private String items(Shipment shipment) {
        return contents.of(shipment.key()).stream()
                .map(item -> item.quantity() + " × " + item.name())
                .collect(Collectors.joining("\n"));
    }

    /**
     * Stops what has not left yet. Called with the case locked.
     *
     * @return false if nothing of this purpose can be stopped any more
     */
    public boolean stop(long caseId, Purpose purpose) {
        for (var shipment : shipments.ofCase(caseId, Direction.OUT)) {
            if (shipment.purpose() == purpose && !shipment.state().over() && process.sendingStopped(shipment)) {
                shipments.move(shipment.key(), Shipment.State.CANCELLED);
                return true;
            }
        }
        return false;
    }
}
