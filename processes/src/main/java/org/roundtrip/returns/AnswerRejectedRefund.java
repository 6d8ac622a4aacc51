package org.roundtrip.returns;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Support answers finance's no: asks again, or closes the case without a refund. */
@Component
class AnswerRejectedRefund implements TaskVerb<RejectedRefundAnswer> {
    private final CaseDesk cases;

    AnswerRejectedRefund(CaseDesk cases) {
        this.cases = cases;
    }

    @Override
    public String form() {
        return "returns/answer-rejected-refund";
    }

    @Override
    public Class<RejectedRefundAnswer> answerType() {
        return RejectedRefundAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, RejectedRefundAnswer answer) {
        boolean again = answer.choice() == RejectedRefundAnswer.Choice.ASK_AGAIN;
        cases.tell(file.key(), again ? "refund-asked-again" : "closed-unpaid", actor);
        return Map.of("refundAnswer", answer.choice().name());
    }
}
