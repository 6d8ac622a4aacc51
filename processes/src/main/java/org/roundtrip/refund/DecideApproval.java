package org.roundtrip.refund;

import java.util.List;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.policy.DecisionLog;
import org.roundtrip.policy.RefundApprovalPolicy;
import org.springframework.stereotype.Service;

/** Finds out how many people have to agree to a refund. */
@Service
public class DecideApproval {
    private final Refunds refunds;
    private final RefundApprovalPolicy policy;
    private final DecisionLog log;
    private final CaseDesk cases;
    private final RefundStanding standing;

    DecideApproval(
            Refunds refunds, RefundApprovalPolicy policy, DecisionLog log, CaseDesk cases, RefundStanding standing) {
        this.refunds = refunds;
        this.policy = policy;
        this.log = log;
        this.cases = cases;
        this.standing = standing;
    }

    /** @return how many different finance users have to approve: 0, 1 or 2 */
    public int decide(long refundId, String payoutInstanceId) {
        var refund = refunds.findById(refundId).orElseThrow();
        var decision = policy.decide(refund.total());
        log.record(List.of(new DecisionLog.Decided(refund.caseId(), null, decision.answer())));
        var waits = decision.approvals() > 0;
        refunds.approvalDecided(
                refundId,
                waits ? Refund.State.WAITING_APPROVAL : Refund.State.CALCULATED,
                decision.approvals(),
                decision.because(),
                payoutInstanceId);
        if (waits) {
            cases.tell(
                    refund.caseId(),
                    "refund-needs-approval",
                    Actor.SYSTEM,
                    Map.of("because", decision.because(), "approvals", Integer.toString(decision.approvals())));
            standing.move(refund, CaseState.REFUND_WAITING, WaitingFor.FINANCE);
        }
        return decision.approvals();
    }
}
