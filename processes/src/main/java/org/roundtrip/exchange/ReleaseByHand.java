package org.roundtrip.exchange;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.inventory.ItemReservation.State;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Support gives a replacement back where the stock is kept. */
@Component
class ReleaseByHand implements TaskVerb<ByHandAnswer> {
    private final HandledItems items;

    ReleaseByHand(HandledItems items) {
        this.items = items;
    }

    @Override
    public String form() {
        return "exchange/release-by-hand";
    }

    @Override
    public Class<ByHandAnswer> answerType() {
        return ByHandAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, ByHandAnswer answer) {
        items.become(file.key(), State.RELEASED, actor, answer.note());
        return Map.of();
    }
}
