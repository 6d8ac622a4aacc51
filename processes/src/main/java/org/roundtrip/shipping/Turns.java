package org.roundtrip.shipping;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.worklist.WorkItem;
import org.roundtrip.worklist.WorkItems;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is in a case once nobody of ours has to do anything about a parcel to the customer: such a parcel goes its
 * way beside others.
 */
@Component
class Turns {
    /** These run beside whatever else a case waits for. */
    private static final Set<String> BESIDE = Set.of("shipping/settle-late-parcel", "shipping/settle-stray-parcel");

    private final Shipments shipments;
    private final WorkItems items;
    private final CaseDesk cases;

    Turns(Shipments shipments, WorkItems items, CaseDesk cases) {
        this.shipments = shipments;
        this.items = items;
        this.cases = cases;
    }

    /** Whoever else has a task; else the customer, if he is to hand a parcel in, until then; else the carrier. */
    void after(Shipment outbound) {
        long caseId = outbound.caseId();
        var others = othersTurn(outbound);
        var awaited = shipments.ofCase(caseId, Direction.IN).stream()
                .filter(shipment -> shipment.state() == Shipment.State.LABEL_READY)
                .findFirst();
        if (others.isPresent()) {
            cases.turn(caseId, others.get());
        } else if (awaited.isPresent()) {
            cases.move(
                    caseId,
                    cases.get(caseId).state(),
                    WaitingFor.CUSTOMER,
                    awaited.get().handInBy());
        } else {
            cases.turn(caseId, WaitingFor.CARRIER);
        }
    }

    private Optional<WaitingFor> othersTurn(Shipment outbound) {
        return items.ofCase(outbound.caseId()).stream()
                .filter(item -> !item.processInstanceId().equals(outbound.processInstanceId()))
                .filter(item -> !BESIDE.contains(item.formKey()))
                .map(WorkItem::role)
                .flatMap(role -> Arrays.stream(WaitingFor.values())
                        .filter(queue -> queue.name().equals(role)))
                .findFirst();
    }
}
