package org.roundtrip.repair;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Ordered parts have come to the bench, or never will. */
@Component
class TakePartsIn implements TaskVerb<PartsInAnswer> {
    private final RepairParts parts;
    private final CaseDesk cases;

    TakePartsIn(RepairParts parts, CaseDesk cases) {
        this.parts = parts;
        this.cases = cases;
    }

    @Override
    public String form() {
        return "repair/take-parts-in";
    }

    @Override
    public Class<PartsInAnswer> answerType() {
        return PartsInAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, PartsInAnswer answer) {
        parts.settled(file.key());
        cases.tell(file.key(), answer.choice() == PartsInAnswer.Choice.HERE ? "parts-here" : "parts-never", actor);
        return Map.of("parts", answer.choice().name());
    }
}
