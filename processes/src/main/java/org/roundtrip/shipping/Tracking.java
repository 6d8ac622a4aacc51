package org.roundtrip.shipping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.roundtrip.work.Commands;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Takes scans in. A parcel only moves forward: a late scan is stored and changes nothing. */
@Service
class Tracking implements ParcelEvents {
    /** A parcel that was handed in and is not delivered after this is looked into. */
    static final Duration OVERDUE_AFTER = Duration.ofDays(14);

    private final Shipments shipments;
    private final Scans scans;
    private final ShipmentProcess process;
    private final LateParcel late;
    private final OutboundScans outbound;
    private final CaseDesk cases;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Commands commands;
    private final Clock clock;

    Tracking(
            Shipments shipments,
            Scans scans,
            ShipmentProcess process,
            LateParcel late,
            OutboundScans outbound,
            CaseDesk cases,
            Notices notices,
            ApplicationEventPublisher events,
            Commands commands,
            Clock clock) {
        this.shipments = shipments;
        this.scans = scans;
        this.process = process;
        this.late = late;
        this.outbound = outbound;
        this.cases = cases;
        this.notices = notices;
        this.events = events;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public void scanned(String trackingCode, List<TrackingEvent> events) throws UnknownParcel {
        var found = parcel(trackingCode);
        if (found.isEmpty()) {
            throw new UnknownParcel(trackingCode);
        }
        found.forEach(shipment -> scanned(shipment, events));
    }

    /** All that is in the newest parcel with this code, but for what is to come no more while something else is. */
    private List<Shipment> parcel(String trackingCode) {
        var all = shipments.withCode(trackingCode);
        if (all.size() < 2) {
            return all;
        }
        var newest = all.get(0);
        long leader = newest.travelsWith() == null ? newest.key() : newest.travelsWith();
        var together = all.stream()
                .filter(each -> each.key() == leader || Objects.equals(each.travelsWith(), leader))
                .toList();
        var expected = together.stream().filter(each -> !each.calledOff()).toList();
        return expected.isEmpty() ? together.subList(0, 1) : expected;
    }

    /** What else is expected in a shipment's parcel. */
    List<Shipment> besideIn(Shipment shipment) {
        var code = shipment.trackingCode();
        return code == null
                ? List.of()
                : parcel(code).stream()
                        .filter(each -> each.key() != shipment.key())
                        .toList();
    }

    private void scanned(Shipment known, List<TrackingEvent> events) {
        commands.run(() -> {
            cases.lock(known.caseId());
            var shipment = shipments.findById(known.key()).orElseThrow();
            scans.add(shipment.key(), events);
            events.stream()
                    .max(Comparator.comparingInt(event -> event.state().rank()))
                    .ifPresent(furthest -> advance(shipment, furthest.state(), furthest.at()));
            if (events.stream().anyMatch(event -> event.state() == TrackingState.EXCEPTION)) {
                astray(shipment, TrackingState.EXCEPTION);
            }
        });
    }

    /** Moves a parcel on. Called with the case locked. @return whether its case waited for that */
    boolean advance(Shipment shipment, TrackingState state, Instant at) {
        if (state == TrackingState.RETURNED_TO_SENDER) {
            astray(shipment, state);
            return false;
        }
        if (state.rank() <= shipment.trackingRank() || shipment.state() == Shipment.State.DELIVERED) {
            return false;
        }
        boolean handedInNow = state.handedIn() && shipment.handedInAt() == null;
        boolean deliveredNow = state == TrackingState.DELIVERED;
        shipments.tracked(
                shipment.key(),
                state,
                state.rank(),
                deliveredNow
                        ? Shipment.State.DELIVERED
                        : handedInNow && moves(shipment) ? Shipment.State.HANDED_IN : shipment.state(),
                handedInNow ? at : shipment.handedInAt(),
                deliveredNow ? at : shipment.deliveredAt());
        if (handedInNow) {
            handedIn(shipment, deliveredNow);
        }
        if (!deliveredNow) {
            return false;
        }
        if (shipment.goesOut()) {
            return outbound.delivered(shipment, handedInNow);
        }
        boolean waited = process.delivered(shipment);
        if (!waited && shipment.state() == Shipment.State.LOST) {
            late.came(shipment);
        }
        cases.tell(shipment.caseId(), "parcel-delivered", Actor.SYSTEM);
        if (!waited) {
            cases.touchUnlessChanged(shipment.caseId());
        }
        return waited;
    }

    /** A parcel of the customer's that nobody expects any more stays what it was; one of ours is on its way all the same. */
    private static boolean moves(Shipment shipment) {
        return shipment.goesOut() || !shipment.state().over();
    }

    private void handedIn(Shipment shipment, boolean alreadyDelivered) {
        if (shipment.goesOut()) {
            outbound.handedIn(shipment, clock.instant().plus(OVERDUE_AFTER));
            return;
        }
        if (!process.handedIn(shipment, clock.instant().plus(OVERDUE_AFTER))) {
            // Its request was cancelled or has expired: the customer must not lose the goods in silence.
            late.came(shipment);
            return;
        }
        cases.tell(shipment.caseId(), "handed-in", Actor.SYSTEM);
        events.publishEvent(new ParcelHandedIn(shipment.caseId()));
        if (!alreadyDelivered) {
            cases.move(shipment.caseId(), CaseState.IN_TRANSIT, WaitingFor.CARRIER);
            if (shipment.travelsWith() != null) {
                // He hears of a parcel once.
                return;
            }
            notices.post(
                    shipment.caseId(),
                    MailKind.PARCEL_ON_ITS_WAY,
                    Map.of(
                            "carrier", String.valueOf(shipment.carrier()),
                            "tracking", String.valueOf(shipment.trackingCode())));
        }
    }

    private void astray(Shipment shipment, TrackingState state) {
        if (shipment.goesOut() ? outbound.astray(shipment, state) : process.wentAstray(shipment)) {
            shipments.tracked(
                    shipment.key(),
                    state,
                    shipment.trackingRank(),
                    shipment.state(),
                    shipment.handedInAt(),
                    shipment.deliveredAt());
            if (shipment.goesOut()) {
                return;
            }
            cases.tell(shipment.caseId(), "parcel-late", Actor.SYSTEM, Map.of("scan", state.name()));
            cases.move(shipment.caseId(), CaseState.IN_TRANSIT, WaitingFor.SUPPORT);
        }
    }
}
