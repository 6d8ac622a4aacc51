package org.roundtrip.refund;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Finance finds a way when the provider could not pay. */
@Component
class ArrangeManualPayout implements TaskVerb<ManualPayoutAnswer> {
    private final Refunds refunds;
    private final Attempts attempts;
    private final PlanRefund plan;
    private final CaseDesk cases;
    private final RefundStanding standing;

    ArrangeManualPayout(Refunds refunds, Attempts attempts, PlanRefund plan, CaseDesk cases, RefundStanding standing) {
        this.refunds = refunds;
        this.attempts = attempts;
        this.plan = plan;
        this.cases = cases;
        this.standing = standing;
    }

    @Override
    public String form() {
        return "refund/arrange-manual-payout";
    }

    @Override
    public Class<ManualPayoutAnswer> answerType() {
        return ManualPayoutAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, ManualPayoutAnswer answer) {
        var refund = refunds.findByPayoutInstanceId(item.processInstanceId()).orElseThrow();
        boolean settled = false;
        switch (answer.choice()) {
            case RETRY -> cases.tell(file.key(), "refund-retried", actor);
            case STORE_CREDIT -> {
                takeBackUnsent(refund);
                if (file.customerEmail() == null) {
                    throw new InvalidRequest("/choice", "no-email", "store credit needs the customer's email address");
                }
                hold(refund);
            }
            case PAID_ELSEWHERE -> {
                takeBackUnsent(refund);
                settled = paidElsewhere(refund, file, actor, answer);
            }
        }
        standing.move(refund, CaseState.REFUND_WAITING, WaitingFor.PROVIDER);
        return Map.of("payoutChoice", answer.choice().name(), "settled", settled);
    }

    private boolean paidElsewhere(Refund refund, CaseFile file, Actor actor, ManualPayoutAnswer answer) {
        var evidence = answer.evidence();
        if (evidence == null || evidence.isBlank()) {
            throw new InvalidRequest("/evidence", "evidence-missing", "a payout by other means needs its evidence");
        }
        cases.tell(file.key(), "refund-paid-elsewhere", actor, Map.of("evidence", evidence));
        return plan.paidElsewhere(refund, evidence);
    }

    /** Whoever wants to give more than was paid issues a credit by hand, with a reason. */
    private void hold(Refund refund) {
        try {
            plan.holdForCredit(refund);
        } catch (PaymentTooSmall e) {
            throw new InvalidRequest(
                    "/choice", "payment-too-small", "the order's payments don't hold this amount any more");
        }
    }

    /**
     * While the provider may still pay, paying by other means would pay twice. What was surely never done is taken back,
     * so that a provider that stays away keeps nobody from his money; no worker holds it, or the task would not be here.
     */
    private void takeBackUnsent(Refund refund) {
        var current = attempts.current(refund.key());
        boolean open = current.stream()
                .anyMatch(
                        attempt -> attempt.state() == AttemptState.UNKNOWN || attempt.state() == AttemptState.SENDING);
        boolean takenBack = !open
                && current.stream()
                        .filter(attempt -> attempt.state() == AttemptState.PLANNED)
                        .allMatch(attempt -> attempts.move(attempt, AttemptState.CANCELED, null, "never-sent", null));
        if (!takenBack) {
            throw new InvalidRequest(
                    "/choice",
                    "provider-may-still-pay",
                    "the provider has not said what became of the refund; try it again first");
        }
    }
}
