package org.roundtrip.shipping;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Support decides what becomes of a parcel that should have reached the customer. */
@Component
class DecideOutboundParcel implements TaskVerb<OutboundParcelAnswer> {
    private static final Duration WAIT_LONGER = Duration.ofDays(7);

    private final Shipments shipments;
    private final Turns turns;
    private final CaseDesk cases;
    private final Notices notices;
    private final Clock clock;

    DecideOutboundParcel(Shipments shipments, Turns turns, CaseDesk cases, Notices notices, Clock clock) {
        this.shipments = shipments;
        this.turns = turns;
        this.cases = cases;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "shipping/decide-outbound-parcel";
    }

    @Override
    public Class<OutboundParcelAnswer> answerType() {
        return OutboundParcelAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, OutboundParcelAnswer answer) {
        var shipment =
                shipments.findByProcessInstanceId(item.processInstanceId()).orElseThrow();
        var facts = answer.note() == null ? Map.<String, String>of() : Map.of("note", answer.note());
        switch (answer.choice()) {
            case WAIT -> {
                cases.tell(file.key(), "sent-parcel-waited", actor, facts);
                notices.post(file.key(), MailKind.SENT_PARCEL_LATE, Map.of());
                turns.after(shipment);
            }
            case DELIVERED -> {
                shipments.tracked(
                        shipment.key(),
                        TrackingState.DELIVERED,
                        TrackingState.DELIVERED.rank(),
                        Shipment.State.DELIVERED,
                        shipment.handedInAt(),
                        clock.instant());
                cases.tell(file.key(), "sent-parcel-delivered", actor, facts);
            }
            case LOST -> {
                shipments.move(shipment.key(), Shipment.State.LOST);
                cases.tell(file.key(), "sent-parcel-lost", actor, facts);
            }
        }
        return Map.of(
                "outboundChoice",
                answer.choice().name(),
                "parcelOverdueAt",
                clock.instant().plus(WAIT_LONGER));
    }
}
