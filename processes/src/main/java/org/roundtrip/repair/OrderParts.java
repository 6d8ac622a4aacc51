package org.roundtrip.repair;

import java.time.ZoneOffset;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** The bench orders parts the inventory does not have. */
@Component
class OrderParts implements TaskVerb<OrderPartsAnswer> {
    private final CaseDesk cases;

    OrderParts(CaseDesk cases) {
        this.cases = cases;
    }

    @Override
    public String form() {
        return "repair/order-parts";
    }

    @Override
    public Class<OrderPartsAnswer> answerType() {
        return OrderPartsAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, OrderPartsAnswer answer) {
        cases.tell(
                file.key(),
                "parts-ordered",
                actor,
                Map.of("expected", answer.expected().toString()));
        return Map.of(
                "partsDueAt", answer.expected().atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
