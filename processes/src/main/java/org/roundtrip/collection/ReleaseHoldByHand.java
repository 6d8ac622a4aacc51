package org.roundtrip.collection;

import java.util.List;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Finance lets a hold go in the dashboard that the provider could not be asked to let go. */
@Component
class ReleaseHoldByHand implements TaskVerb<ReleaseHoldAnswer> {
    private final CollectionRows rows;
    private final SettleHold holds;

    ReleaseHoldByHand(CollectionRows rows, SettleHold holds) {
        this.rows = rows;
        this.holds = holds;
    }

    @Override
    public String form() {
        return "collection/release-hold-by-hand";
    }

    @Override
    public Class<ReleaseHoldAnswer> answerType() {
        return ReleaseHoldAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, ReleaseHoldAnswer answer) {
        boolean released = answer.choice() == ReleaseHoldAnswer.Choice.RELEASED;
        if (released) {
            holds.releasedByHand(rows.findBySettlingInstanceIdIn(List.of(item.processInstanceId()))
                    .get(0));
        }
        return Map.of("released", released);
    }
}
