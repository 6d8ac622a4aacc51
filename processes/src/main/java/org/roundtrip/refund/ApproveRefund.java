package org.roundtrip.refund;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.worklist.AlreadyAnswered;
import org.roundtrip.worklist.NotAllowed;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** A finance user says yes or no to a refund. Nobody says it twice, and nobody about what he
 * had a hand in. */
@Component
class ApproveRefund implements TaskVerb<ApproveRefundAnswer> {
    private final Refunds refunds;
    private final Approvals approvals;
    private final SecondPair eyes;
    private final CaseDesk cases;

    ApproveRefund(Refunds refunds, Approvals approvals, SecondPair eyes, CaseDesk cases) {
        this.refunds = refunds;
        this.approvals = approvals;
        this.eyes = eyes;
        this.cases = cases;
    }

    @Override
    public String form() {
        return "refund/approve-refund";
    }

    @Override
    public Class<ApproveRefundAnswer> answerType() {
        return ApproveRefundAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, ApproveRefundAnswer answer) {
        var refund = refunds.findByPayoutInstanceId(item.processInstanceId()).orElseThrow();
        fourEyes(refund, actor);
        boolean approved = answer.verdict() == ApproveRefundAnswer.Verdict.APPROVE;
        if (!approved && (answer.note() == null || answer.note().isBlank())) {
            throw new InvalidRequest("/note", "note-missing", "a rejection says why");
        }
        approvals.add(refund.key(), item.id(), actor.name(), approved, answer.note());
        cases.tell(file.key(), approved ? "refund-approved" : "refund-rejected", actor);
        if (!approved) {
            refunds.move(refund.key(), Refund.State.REJECTED);
        }
        return Map.of("approved", approved);
    }

    private void fourEyes(Refund refund, Actor actor) {
        var refusal = eyes.refusal(refund.key(), actor);
        if (SecondPair.FOUR_EYES.equals(refusal)) {
            throw new NotAllowed(refusal, "you had a hand in this refund, so another person must approve it");
        }
        if (refusal != null) {
            throw new AlreadyAnswered(
                    refusal, "you have approved this refund already, so another person must give the second approval");
        }
    }
}
