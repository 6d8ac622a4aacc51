package org.roundtrip.refund;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.WaitingFor;
import org.springframework.stereotype.Service;

/** What is known of attempts, taken in from answers, look-ups and webhooks alike: one place decides what follows. */
@Service
public class AttemptBook {
    private final Refunds refunds;
    private final Attempts attempts;
    private final PlanRefund plan;
    private final ElsewhereBook elsewhere;
    private final RefundProcess process;
    private final CaseDesk cases;
    private final RefundStanding standing;

    AttemptBook(
            Refunds refunds,
            Attempts attempts,
            PlanRefund plan,
            ElsewhereBook elsewhere,
            RefundProcess process,
            CaseDesk cases,
            RefundStanding standing) {
        this.refunds = refunds;
        this.attempts = attempts;
        this.plan = plan;
        this.elsewhere = elsewhere;
        this.process = process;
        this.cases = cases;
        this.standing = standing;
    }

    /** How a refund stands after an outcome was stored. */
    public enum Standing {
        SETTLED,
        PENDING,
        FAILED
    }

    public List<Refund> refunds(Collection<String> payoutInstanceIds) {
        return payoutInstanceIds.isEmpty() ? List.of() : refunds.findByPayoutInstanceIdIn(payoutInstanceIds);
    }

    public List<Attempt> attempts(Collection<Long> refundIds) {
        return attempts.of(refundIds);
    }

    /** Marks what is about to be sent, before it is sent. */
    public void sending(Collection<Attempt> about) {
        if (!about.isEmpty()) {
            attempts.sending(about.stream().map(Attempt::id).toList());
        }
    }

    /** How a refund stands whose current attempts these are. */
    private static Standing standing(List<Attempt> current) {
        if (PlanRefund.isSettled(current)) {
            return Standing.SETTLED;
        }
        return current.stream().anyMatch(a -> !a.state().reserves() && a.settledElsewhere() == null)
                ? Standing.FAILED
                : Standing.PENDING;
    }

    public CaseFile lock(Refund refund) {
        return cases.lock(refund.caseId());
    }

    /** What a provider answered to one attempt of ours. */
    public record Answered(
            Attempt asked,
            AttemptState state,
            @Nullable String providerRefundId,
            @Nullable String code,
            @Nullable String message) {}

    /**
     * Stores what answers to our own asking said, unless something newer is known (a webhook may be faster than the
     * answer it tells about). The case is locked.
     *
     * @return how the refund stands then
     */
    public Standing answered(Refund refund, List<Answered> answers) {
        var byKey = answers.stream().collect(Collectors.toMap(a -> a.asked().key(), Function.identity()));
        return standing(attempts.current(refund.key()).stream()
                .map(now -> Optional.ofNullable(byKey.get(now.key()))
                        .filter(answer -> now.state() == AttemptState.SENDING || now.state() == AttemptState.UNKNOWN)
                        .filter(answer -> attempts.move(
                                now, answer.state(), answer.providerRefundId(), answer.code(), answer.message()))
                        .map(answer -> now.in(answer.state()))
                        .orElse(now))
                .toList());
    }

    /** Notes once that a refund is paid. The case is locked; the model goes on in the same transaction. */
    public void settle(Refund refund) {
        boolean open = refunds.findById(refund.key())
                .filter(now -> now.state() != Refund.State.SETTLED)
                .isPresent();
        if (open) {
            plan.settle(refund, null);
        }
    }

    /** Notes that a person has to find a way. */
    public void blocked(Refund refund, String code) {
        refunds.move(refund.key(), Refund.State.BLOCKED);
        cases.tell(refund.caseId(), "refund-blocked", Actor.SYSTEM, Map.of("because", code));
        standing.move(refund, CaseState.REFUND_BLOCKED, WaitingFor.FINANCE);
    }

    /**
     * Takes in what a provider reports on its own. What carries no key of ours, of a payment of ours, was made elsewhere.
     *
     * @throws UnknownRefund if it has nothing to do with us
     */
    public void learn(RefundSnapshot snapshot) throws UnknownRefund {
        var ours = find(snapshot);
        if (ours.isPresent()) {
            learn(ours.get(), snapshot);
        } else if (snapshot.attempt() != null || !elsewhere.learn(snapshot)) {
            throw new UnknownRefund(snapshot.provider(), snapshot.providerRefundId());
        }
    }

    private void learn(Attempt found, RefundSnapshot snapshot) {
        var refund = refunds.findById(found.refundId()).orElseThrow();
        var file = cases.lock(refund.caseId());
        // Read again under the lock: the answer to our own asking may have come in meanwhile. An attempt that another
        // has taken the place of is over for good.
        var current = attempts.current(refund.key());
        var attempt = current.stream()
                .filter(each -> each.key().equals(found.key()))
                .findFirst()
                .orElse(found);
        if (!moves(attempt.state(), snapshot.state())) {
            return;
        }
        attempts.move(attempt, snapshot.state(), snapshot.providerRefundId(), snapshot.failureReason(), null);
        // A leg that comes back while others are still being paid is a failure like any other, for the payout.
        if (attempt.state() == AttemptState.SUCCEEDED && process.isOver(refund)) {
            process.bounced(refund, file.number().value());
        } else if (snapshot.state() == AttemptState.SUCCEEDED) {
            // Settled first: the model closes the case in the same breath. If it does not wait yet, the answer to
            // our own asking is still to come and takes it on.
            boolean settled = PlanRefund.isSettled(current.stream()
                    .map(each -> each == attempt ? each.in(snapshot.state()) : each)
                    .toList());
            if (settled) {
                plan.settle(refund, null);
                process.settled(refund);
            }
        } else if (!snapshot.state().reserves() && process.failed(refund)) {
            blocked(refund, String.valueOf(snapshot.failureReason()));
        }
    }

    private Optional<Attempt> find(RefundSnapshot snapshot) {
        var byKey = snapshot.attempt() == null ? Optional.<Attempt>empty() : attempts.byKey(snapshot.attempt());
        return byKey.or(() -> attempts.byProviderRefund(snapshot.provider(), snapshot.providerRefundId()));
    }

    /** Attempts only move forward; the one way back is a paid refund that failed after all. */
    static boolean moves(AttemptState from, AttemptState to) {
        return switch (from) {
            case PLANNED, SENDING, UNKNOWN -> to != from;
            case SUBMITTED -> to == AttemptState.NEEDS_CUSTOMER || to == AttemptState.SUCCEEDED || !to.reserves();
            case NEEDS_CUSTOMER -> to == AttemptState.SUBMITTED || to == AttemptState.SUCCEEDED || !to.reserves();
            case SUCCEEDED -> to == AttemptState.FAILED;
            case FAILED, CANCELED -> false;
        };
    }
}
