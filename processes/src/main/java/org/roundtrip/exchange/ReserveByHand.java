package org.roundtrip.exchange;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.inventory.ItemReservation.State;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Support finds a way when the inventory can't be asked. */
@Component
class ReserveByHand implements TaskVerb<ReserveByHandAnswer> {
    private final HandledItems items;

    ReserveByHand(HandledItems items) {
        this.items = items;
    }

    @Override
    public String form() {
        return "exchange/reserve-by-hand";
    }

    @Override
    public Class<ReserveByHandAnswer> answerType() {
        return ReserveByHandAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, ReserveByHandAnswer answer) {
        if (answer.choice() == ReserveByHandAnswer.Choice.RESERVED) {
            if (answer.note() == null || answer.note().isBlank()) {
                throw new InvalidRequest("/note", "note-missing", "say where it is reserved");
            }
            items.become(file.key(), State.HELD, actor, answer.note());
        }
        return Map.of("reservation", answer.choice().name());
    }
}
