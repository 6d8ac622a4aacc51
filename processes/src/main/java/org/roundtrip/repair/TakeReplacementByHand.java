package org.roundtrip.repair;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.inventory.ItemReservation;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** The warehouse takes a new unit where the stock is kept, as the inventory can't be asked. */
@Component
class TakeReplacementByHand implements TaskVerb<DoneByHand> {
    private final RepairParts parts;
    private final CaseDesk cases;

    TakeReplacementByHand(RepairParts parts, CaseDesk cases) {
        this.parts = parts;
        this.cases = cases;
    }

    @Override
    public String form() {
        return "repair/take-replacement-by-hand";
    }

    @Override
    public Class<DoneByHand> answerType() {
        return DoneByHand.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, DoneByHand answer) {
        parts.byHand(file.key(), RemedyRepair.PURPOSE, ItemReservation.State.TAKEN);
        cases.tell(file.key(), "stock-by-hand", actor, Map.of("note", answer.note()));
        return Map.of();
    }
}
