package org.roundtrip.refund;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Finance pays by other means what came back from the customer's bank. */
@Component
class PayBouncedRefund implements TaskVerb<BouncedRefundAnswer> {
    private final Refunds refunds;
    private final Attempts attempts;
    private final CaseDesk cases;

    PayBouncedRefund(Refunds refunds, Attempts attempts, CaseDesk cases) {
        this.refunds = refunds;
        this.attempts = attempts;
        this.cases = cases;
    }

    @Override
    public String form() {
        return "refund/pay-bounced-refund";
    }

    @Override
    public Class<BouncedRefundAnswer> answerType() {
        return BouncedRefundAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, BouncedRefundAnswer answer) {
        refunds.ofCase(file.key()).stream()
                .filter(refund -> refund.state() == Refund.State.BLOCKED)
                .forEach(refund -> attempts.current(refund.key()).stream()
                        .filter(attempt -> !attempt.state().reserves() && attempt.settledElsewhere() == null)
                        .forEach(attempt -> attempts.settledElsewhere(attempt.legId(), answer.evidence())));
        cases.tell(file.key(), "refund-paid-elsewhere", actor, Map.of("evidence", answer.evidence()));
        return Map.of();
    }
}
