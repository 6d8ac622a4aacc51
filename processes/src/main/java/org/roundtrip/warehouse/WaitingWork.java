package org.roundtrip.warehouse;

import java.util.Comparator;
import java.util.Optional;
import org.roundtrip.shipping.Direction;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.Shipments;
import org.roundtrip.worklist.HeldAnswers;
import org.roundtrip.worklist.WorkItem;
import org.roundtrip.worklist.WorkItems;
import org.springframework.stereotype.Component;

/** What a case wants of the warehouse now. */
@Component
public class WaitingWork {
    private static final String QUEUE = "warehouse";
    private static final String INSPECTION = "inspection/inspect-items";

    private final WorkItems items;
    private final HeldAnswers answers;
    private final Shipments shipments;

    WaitingWork(WorkItems items, HeldAnswers answers, Shipments shipments) {
        this.items = items;
        this.answers = answers;
        this.shipments = shipments;
    }

    /** The warehouse's oldest task of a case, if nobody has just answered it. */
    public Optional<WorkItem> task(long caseId) {
        return items.ofCase(caseId).stream()
                .filter(item -> item.queue().equals(QUEUE))
                .min(Comparator.comparing(WorkItem::createdAt))
                .filter(item -> !answers.isHeld(item.id()));
    }

    /** Its inspection, if that is what waits. */
    public Optional<WorkItem> inspection(long caseId) {
        return task(caseId).filter(item -> item.formKey().equals(INSPECTION));
    }

    /** Whether its parcel is still expected, so that it may be here before the carrier says so. */
    public boolean parcelExpected(long caseId) {
        return parcel(caseId).filter(state -> !state.over()).isPresent();
    }

    /** Whether its parcel can be taken in now: it is expected, and has its label. */
    boolean parcelMayArrive(long caseId) {
        return parcel(caseId)
                .filter(state -> !state.over() && state != Shipment.State.LABEL_WANTED)
                .isPresent();
    }

    /** What is written on the parcel it last asked for. */
    Optional<String> trackingCode(long caseId) {
        return shipments.ofCase(caseId, Direction.IN).stream()
                .findFirst()
                .flatMap(shipment -> Optional.ofNullable(shipment.trackingCode()));
    }

    /** Whether its parcel has come, or is to come no more. */
    boolean parcelOver(long caseId) {
        return parcel(caseId).filter(Shipment.State::over).isPresent();
    }

    private Optional<Shipment.State> parcel(long caseId) {
        return shipments.ofCase(caseId, Direction.IN).stream().findFirst().map(Shipment::state);
    }
}
