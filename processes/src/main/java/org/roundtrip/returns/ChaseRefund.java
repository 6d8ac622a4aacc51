package org.roundtrip.returns;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Finance has seen that a refund is nearly due by law. */
@Component
class ChaseRefund implements TaskVerb<ChaseRefundAnswer> {
    private final CaseDesk cases;

    ChaseRefund(CaseDesk cases) {
        this.cases = cases;
    }

    @Override
    public String form() {
        return "returns/chase-refund";
    }

    @Override
    public Class<ChaseRefundAnswer> answerType() {
        return ChaseRefundAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, ChaseRefundAnswer answer) {
        cases.tell(file.key(), "refund-deadline-near", actor);
        return Map.of();
    }
}
