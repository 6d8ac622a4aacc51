package org.roundtrip.exchange;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.inventory.ItemReservation.State;
import org.roundtrip.inventory.ItemReservations;
import org.springframework.stereotype.Component;

/** Replacements that somebody reserves, releases or takes where the inventory can't be reached. */
@Component
class HandledItems {
    private final ItemReservations reservations;
    private final CaseDesk cases;

    HandledItems(ItemReservations reservations, CaseDesk cases) {
        this.reservations = reservations;
        this.cases = cases;
    }

    /** Notes that a person did what the inventory could not be asked to do. */
    void become(long caseId, State state, Actor actor, String note) {
        reservations.ofCase(caseId).stream()
                .filter(item -> item.purpose().equals(WantedItems.PURPOSE)
                        && item.state().mayHold())
                .forEach(item -> reservations.move(item.key(), state, null));
        cases.tell(
                caseId,
                switch (state) {
                    case HELD -> "items-reserved-by-hand";
                    case TAKEN -> "items-taken-by-hand";
                    default -> "items-released-by-hand";
                },
                actor,
                Map.of("note", note));
    }
}
