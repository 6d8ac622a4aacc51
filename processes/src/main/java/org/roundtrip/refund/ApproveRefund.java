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

/** A finance user says yes or no to a refund. Nobody says it twice, and nobody about what he prepared or asked for. */
@Component
class ApproveRefund implements TaskVerb<ApproveRefundAnswer> {
    private final Refunds refunds;
    private final Approvals approvals;
    private final CaseDesk cases;

    ApproveRefund(Refunds refunds, Approvals approvals, CaseDesk cases) {
        this.refunds = refunds;
        this.approvals = approvals;
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
        fourEyes(file, refund, actor);
        boolean approved = answer.verdict() == ApproveRefundAnswer.Verdict.APPROVE;
        if (!approved && (answer.note() == null || answer.note().isBlank())) {
            throw new InvalidRequest("/note", "note-missing", "a rejection says why");
        }
        approvals.add(refund.key(), actor.name(), approved, answer.note());
        cases.tell(file.key(), approved ? "refund-approved" : "refund-rejected", actor);
        if (!approved) {
            refunds.move(refund.key(), Refund.State.REJECTED);
        }
        return Map.of("approved", approved);
    }

    private void fourEyes(CaseFile file, Refund refund, Actor actor) {
        if (actor.name().equals(refund.preparedBy()) || actor.name().equals(file.openedBy())) {
            throw new NotAllowed("four-eyes", "you prepared this refund, so another person must approve it");
        }
        if (approvals.of(refund.key()).stream()
                .anyMatch(earlier -> earlier.approver().equals(actor.name()))) {
            throw new AlreadyAnswered(
                    "already-approved",
                    "you have approved this refund already, so another person must give the second approval");
        }
    }
}
