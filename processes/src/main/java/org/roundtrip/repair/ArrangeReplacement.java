package org.roundtrip.repair;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.inventory.ItemReservation;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** A new unit is found by hand, as the inventory can't be asked. */
@Component
class ArrangeReplacement implements TaskVerb<ArrangeReplacementAnswer> {
    private final RepairParts parts;
    private final CaseDesk cases;

    ArrangeReplacement(RepairParts parts, CaseDesk cases) {
        this.parts = parts;
        this.cases = cases;
    }

    @Override
    public String form() {
        return "repair/arrange-replacement";
    }

    @Override
    public Class<ArrangeReplacementAnswer> answerType() {
        return ArrangeReplacementAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, ArrangeReplacementAnswer answer) {
        boolean reserved = answer.choice() == ArrangeReplacementAnswer.Choice.RESERVED;
        parts.byHand(
                file.key(),
                RemedyRepair.PURPOSE,
                reserved ? ItemReservation.State.HELD : ItemReservation.State.RELEASED);
        cases.tell(file.key(), "stock-by-hand", actor, Map.of("note", answer.note()));
        return Map.of("replacement", answer.choice().name());
    }
}
