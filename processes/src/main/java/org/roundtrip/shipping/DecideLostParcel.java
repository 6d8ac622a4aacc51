package org.roundtrip.shipping;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Support decides what becomes of a parcel that is late, lost or on its way back to the customer. */
@Component
class DecideLostParcel implements TaskVerb<LostParcelAnswer> {
    private static final Duration WAIT_LONGER = Duration.ofDays(7);

    private final Shipments shipments;
    private final CaseDesk cases;
    private final Notices notices;
    private final Clock clock;

    DecideLostParcel(Shipments shipments, CaseDesk cases, Notices notices, Clock clock) {
        this.shipments = shipments;
        this.cases = cases;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "shipping/decide-lost-parcel";
    }

    @Override
    public Class<LostParcelAnswer> answerType() {
        return LostParcelAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, LostParcelAnswer answer) {
        var shipment =
                shipments.findByProcessInstanceId(item.processInstanceId()).orElseThrow();
        var choice = answer.choice();
        switch (choice) {
            case WAIT -> {
                cases.tell(file.key(), "parcel-waited", actor);
                cases.move(file.key(), CaseState.IN_TRANSIT, WaitingFor.CARRIER);
                notices.post(file.key(), MailKind.PARCEL_LATE, Map.of());
            }
            case ARRIVED -> {
                shipments.move(shipment.key(), Shipment.State.DELIVERED);
                cases.tell(file.key(), "parcel-delivered", actor);
            }
            case LOST_AT_OUR_RISK -> {
                shipments.move(shipment.key(), Shipment.State.LOST);
                cases.tell(file.key(), "parcel-lost", actor);
            }
            case CLOSE -> shipments.move(shipment.key(), Shipment.State.LOST);
        }
        return Map.of(
                "parcelChoice", choice.name(),
                "parcelOverdueAt", clock.instant().plus(WAIT_LONGER));
    }
}
