package org.roundtrip.shipping;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.springframework.stereotype.Service;

/** What the label worker writes down. Each method is called in the transaction that finishes the piece of work. */
@Service
public class LabelBook {
    private static final int DEFAULT_WEIGHT_GRAMS = 1000;

    private final Shipments shipments;
    private final Labels labels;
    private final Senders senders;
    private final CaseDesk cases;

    LabelBook(Shipments shipments, Labels labels, Senders senders, CaseDesk cases) {
        this.shipments = shipments;
        this.labels = labels;
        this.senders = senders;
        this.cases = cases;
    }

    /** The shipments these process instances drive. */
    public List<Shipment> shipments(Collection<String> processInstanceIds) {
        return processInstanceIds.isEmpty() ? List.of() : shipments.findByProcessInstanceIdIn(processInstanceIds);
    }

    public List<Labels.Label> liveLabels(Collection<Shipment> of) {
        return labels.live(of.stream().map(Shipment::key).toList());
    }

    /**
     * A label that is wanted.
     *
     * @param mayTravel whether its request has other parts, one of which may take it along
     */
    public record Wanted(LabelCommand command, boolean mayTravel) {}

    /** What to ask the carrier for, by shipment id. The reference is fixed: asking again finds the same label. */
    public Map<Long, Wanted> wanted(Collection<Shipment> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var customers = senders.of(wanted.stream().map(Shipment::caseId).toList());
        return wanted.stream().collect(java.util.stream.Collectors.toMap(Shipment::key, shipment -> {
            var customer = customers.get(shipment.caseId());
            return new Wanted(
                    new LabelCommand(
                            reference(shipment),
                            customer.caseNumber(),
                            shipment.direction(),
                            customer.address(),
                            DEFAULT_WEIGHT_GRAMS),
                    customer.isPart() && !shipment.goesOut());
        }));
    }

    /** Whether a part of the same request is about to get a label that this shipment could use. */
    public boolean waitsForAnother(Shipment shipment) {
        return shipments.wantedBefore(shipment.key(), shipment.caseId());
    }

    /**
     * Lets a shipment go in the parcel of another part of its request, from the same address, that has its label and was
     * not handed in yet.
     *
     * @return false if there is none: then it needs a label of its own
     */
    public boolean joins(Shipment shipment) {
        var beside = shipments.readyBeside(shipment.caseId());
        if (beside.isEmpty()) {
            return false;
        }
        var leader = beside.get(0);
        LongStream.of(leader.caseId(), shipment.caseId()).sorted().forEach(cases::lock);
        var from = senders.of(List.of(leader.caseId(), shipment.caseId()));
        if (shipments.readyBeside(shipment.caseId()).stream().noneMatch(each -> each.key() == leader.key())
                || !from.get(leader.caseId())
                        .address()
                        .equals(from.get(shipment.caseId()).address())) {
            return false;
        }
        shipments.labelled(shipment.key(), leader.carrier(), leader.trackingCode());
        shipments.travels(shipment.key(), leader.key());
        return true;
    }

    /**
     * Leaves a shipment's label to what travels with it.
     *
     * @return false if nothing does: then the label is of no use any more
     */
    public boolean handsOver(Shipment shipment) {
        cases.lock(shipment.caseId());
        var waiting = shipments.waitingWith(shipment.key());
        if (waiting.isEmpty()) {
            return false;
        }
        var heir = waiting.get(0);
        labels.handOver(shipment.key(), heir.key());
        shipments.travels(heir.key(), null);
        waiting.stream().skip(1).forEach(each -> shipments.travels(each.key(), heir.key()));
        return true;
    }

    /** A label was bought for a shipment that still wants one. */
    public void bought(Shipment shipment, LabelOutcome.Bought label) {
        cases.lock(shipment.caseId());
        labels.insert(shipment.key(), reference(shipment), label);
        shipments.labelled(shipment.key(), label.carrier(), label.trackingCode());
    }

    /** What the carrier said to voiding a label. */
    public void voided(Shipment shipment, Labels.Label label, VoidOutcome outcome) {
        cases.lock(shipment.caseId());
        if (outcome instanceof VoidOutcome.Rejected rejected) {
            labels.move(label.id(), Labels.State.VOID_REJECTED, cut(rejected.why()));
            cases.tell(shipment.caseId(), "label-void-failed", Actor.SYSTEM);
        } else if (outcome instanceof VoidOutcome.Requested) {
            labels.move(label.id(), Labels.State.VOID_REQUESTED, null);
            cases.tell(shipment.caseId(), "label-void-requested", Actor.SYSTEM);
        } else if (outcome instanceof VoidOutcome.Voided) {
            labels.move(label.id(), Labels.State.VOIDED, null);
            cases.tell(shipment.caseId(), "label-voided", Actor.SYSTEM);
        }
    }

    /** A person settled it with the carrier: nothing of this shipment may be used any more. */
    void voidedByHand(Shipment shipment) {
        labels.live(List.of(shipment.key())).forEach(label -> labels.move(label.id(), Labels.State.VOIDED, "by hand"));
        end(shipment);
    }

    /**
     * The shipment is over: cancelled if the customer said so, else expired.
     *
     * @return false if it is not, because a label has come in meanwhile that has to be voided too
     */
    public boolean over(Shipment shipment) {
        cases.lock(shipment.caseId());
        if (labels.live(List.of(shipment.key())).stream().anyMatch(label -> label.providerShipmentId() != null)) {
            return false;
        }
        end(shipment);
        return true;
    }

    private void end(Shipment shipment) {
        if (shipment.state() != Shipment.State.CANCELLED && !shipment.goesOut()) {
            shipments.move(shipment.key(), Shipment.State.EXPIRED);
        }
    }

    /** No label could be had: what the carrier said, for the person who arranges one. */
    public void refused(Shipment shipment, @Nullable String why) {
        cases.lock(shipment.caseId());
        cases.tell(shipment.caseId(), "label-refused", Actor.SYSTEM, why == null ? Map.of() : Map.of("note", cut(why)));
        cases.touch(shipment.caseId());
    }

    static String reference(Shipment shipment) {
        return "roundtrip-" + shipment.processInstanceId();
    }

    private static String cut(String text) {
        return text.length() <= 500 ? text : text.substring(0, 500);
    }
}
