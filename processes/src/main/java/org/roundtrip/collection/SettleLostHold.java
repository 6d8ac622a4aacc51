package org.roundtrip.collection;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Finance says what becomes of a case whose hold ended by itself. */
@Component
class SettleLostHold implements TaskVerb<LostHoldAnswer> {
    private final CollectionRows rows;
    private final ByHand byHand;

    SettleLostHold(CollectionRows rows, ByHand byHand) {
        this.rows = rows;
        this.byHand = byHand;
    }

    @Override
    public String form() {
        return "collection/settle-lost-hold";
    }

    @Override
    public Class<LostHoldAnswer> answerType() {
        return LostHoldAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, LostHoldAnswer answer) {
        var collection = rows.ofCase(file.key()).stream()
                .filter(each -> item.processInstanceId().equals(each.lostInstanceId()))
                .findFirst()
                .orElseThrow();
        switch (answer.choice()) {
            case GO_ON -> byHand.note(collection, actor, "hold-not-renewed", answer.note());
            case PAID_ELSEWHERE -> byHand.paidElsewhere(collection, actor, answer.evidence());
        }
        return Map.of();
    }
}
