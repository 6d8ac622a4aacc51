package org.roundtrip.repair;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.inventory.ItemReservation;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** The bench gives parts back where the stock is kept, as the inventory can't be asked. */
@Component
class ReleasePartsByHand implements TaskVerb<DoneByHand> {
    private final RepairParts parts;
    private final CaseDesk cases;

    ReleasePartsByHand(RepairParts parts, CaseDesk cases) {
        this.parts = parts;
        this.cases = cases;
    }

    @Override
    public String form() {
        return "repair/release-parts-by-hand";
    }

    @Override
    public Class<DoneByHand> answerType() {
        return DoneByHand.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, DoneByHand answer) {
        parts.byHand(file.key(), RepairParts.PURPOSE, ItemReservation.State.RELEASED);
        cases.tell(file.key(), "stock-by-hand", actor, Map.of("note", answer.note()));
        return Map.of();
    }
}
