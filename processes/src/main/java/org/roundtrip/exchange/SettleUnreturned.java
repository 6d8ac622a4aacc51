package org.roundtrip.exchange;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Finance says what became of a replacement whose goods did not come back. */
@Component
class SettleUnreturned implements TaskVerb<UnreturnedAnswer> {
    private final CaseDesk cases;

    SettleUnreturned(CaseDesk cases) {
        this.cases = cases;
    }

    @Override
    public String form() {
        return "exchange/settle-unreturned";
    }

    @Override
    public Class<UnreturnedAnswer> answerType() {
        return UnreturnedAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, UnreturnedAnswer answer) {
        cases.tell(
                file.key(),
                answer.choice() == UnreturnedAnswer.Choice.PAID ? "unreturned-paid" : "unreturned-written-off",
                actor,
                Map.of("note", answer.note()));
        return Map.of();
    }
}
