package org.roundtrip.refund;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseState;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What a bounced refund does to its case: it is open again until the customer has the money. */
@Service
public class BouncedRefund {
    private final Refunds refunds;
    private final PlanRefund plan;
    private final CaseDesk cases;
    private final RefundStanding standing;
    private final Notices notices;
    private final org.roundtrip.cases.CaseFiles files;
    private final ApplicationEventPublisher events;

    BouncedRefund(
            Refunds refunds,
            PlanRefund plan,
            CaseDesk cases,
            RefundStanding standing,
            Notices notices,
            org.roundtrip.cases.CaseFiles files,
            ApplicationEventPublisher events) {
        this.refunds = refunds;
        this.plan = plan;
        this.cases = cases;
        this.standing = standing;
        this.notices = notices;
        this.files = files;
        this.events = events;
    }

    public void reopen(long refundId) {
        var refund = refunds.findById(refundId).orElseThrow();
        events.publishEvent(new RefundBounced(refundId));
        refunds.move(refundId, Refund.State.BLOCKED);
        if (!refund.ofPayment()) {
            files.reopen(refund.caseId());
        }
        cases.tell(
                refund.caseId(),
                "refund-bounced",
                Actor.SYSTEM,
                Map.of("amount", refund.total().toString()));
        standing.move(refund, CaseState.REFUND_BLOCKED, org.roundtrip.cases.WaitingFor.FINANCE);
        notices.post(refund.caseId(), MailKind.REFUND_LATE, Map.of());
    }

    /** @param journeyOver whether nothing else of the case is under way; else the case closes with its journey */
    public void settle(long refundId, boolean journeyOver) {
        var refund = refunds.findById(refundId).orElseThrow();
        plan.settle(refund, null);
        if (!journeyOver) {
            standing.move(refund, CaseState.RECEIVED, org.roundtrip.cases.WaitingFor.WAREHOUSE);
            return;
        }
        if (!refund.ofPayment()) {
            cases.close(refund.caseId(), CaseState.REFUNDED);
        }
        notices.post(
                refund.caseId(),
                MailKind.REFUNDED,
                Map.of("amount", refund.total().toString(), "method", "ORIGINAL"));
    }
}
