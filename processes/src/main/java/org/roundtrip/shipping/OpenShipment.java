package org.roundtrip.shipping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.springframework.stereotype.Service;

/** The start of a shipment: its row, its deadlines, its label on the way to the customer. */
@Service
public class OpenShipment {
    /** Reminded this long before the deadline. */
    private static final Duration REMIND_BEFORE = Duration.ofDays(4);

    private static final Duration DEFAULT_PATIENCE = Duration.ofDays(14);

    private final Shipments shipments;
    private final CaseDesk cases;
    private final Notices notices;
    private final Clock clock;

    OpenShipment(Shipments shipments, CaseDesk cases, Notices notices, Clock clock) {
        this.shipments = shipments;
        this.cases = cases;
        this.notices = notices;
        this.clock = clock;
    }

    /** When the parcel has to be handed in, and when to remind of it. */
    public record Deadlines(Instant handInBy, Instant remindAt) {}

    public Deadlines open(long caseId, String processInstanceId) {
        var file = cases.get(caseId);
        var now = clock.instant();
        var handInBy = file.handInBy() == null ? now.plus(DEFAULT_PATIENCE) : file.handInBy();
        shipments.save(new Shipment(
                null,
                caseId,
                processInstanceId,
                Direction.IN,
                Purpose.RETURN,
                Shipment.State.LABEL_WANTED,
                TrackingState.UNKNOWN,
                0,
                null,
                null,
                handInBy,
                now,
                null,
                null,
                null));
        return new Deadlines(handInBy, handInBy.minus(REMIND_BEFORE));
    }

    /** The label is there: the customer gets it. */
    public void sendLabel(Shipment shipment, String carrier, String trackingCode) {
        cases.tell(
                shipment.caseId(), "label-bought", Actor.SYSTEM, Map.of("carrier", carrier, "tracking", trackingCode));
        var facts = new HashMap<>(Map.of(
                "carrier", carrier,
                "tracking", trackingCode,
                "handInBy", shipment.handInBy().toString()));
        if (shipment.travelsWith() != null) {
            facts.put("together", "true");
        }
        notices.post(shipment.caseId(), MailKind.LABEL_READY, facts);
        cases.move(shipment.caseId(), CaseState.AWAITING_PARCEL, WaitingFor.CUSTOMER, shipment.handInBy());
    }

    public void remind(Shipment shipment) {
        cases.tell(shipment.caseId(), "hand-in-reminded", Actor.SYSTEM);
        notices.post(
                shipment.caseId(),
                MailKind.HAND_IN_REMINDER,
                Map.of("handInBy", shipment.handInBy().toString()));
        cases.touch(shipment.caseId());
    }
}
