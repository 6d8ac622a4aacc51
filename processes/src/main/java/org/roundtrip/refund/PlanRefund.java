package org.roundtrip.refund;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.credit.StoreCredits;
import org.roundtrip.work.AfterCommit;
import org.roundtrip.work.WorkWaiting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Reserves an approved refund's money: locks the payments, checks what is left of them and writes the attempts down, in
 * the commit that approves. From here on no other refund can take the same money.
 */
@Service
public class PlanRefund {
    private final Refunds refunds;
    private final Attempts attempts;
    private final Reservations reservations;
    private final RefundWays ways;
    private final CreditReasons reasons;
    private final StoreCredits credits;
    private final CaseDesk cases;
    private final RefundStanding standing;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PlanRefund(
            Refunds refunds,
            Attempts attempts,
            Reservations reservations,
            RefundWays ways,
            CreditReasons reasons,
            StoreCredits credits,
            CaseDesk cases,
            RefundStanding standing,
            Clock clock,
            ApplicationEventPublisher events) {
        this.refunds = refunds;
        this.attempts = attempts;
        this.reservations = reservations;
        this.ways = ways;
        this.reasons = reasons;
        this.credits = credits;
        this.cases = cases;
        this.standing = standing;
        this.clock = clock;
        this.events = events;
    }

    /** How a planned refund goes on. */
    public enum PayBy {
        PROVIDER,
        STORE_CREDIT,
        NOTHING
    }

    /**
     * Plans what is not yet planned: everything the first time, failed legs after that.
     *
     * @throws PaymentTooSmall if the payments don't hold the amount; nothing is planned then
     */
    public PayBy plan(String payoutInstanceId) throws PaymentTooSmall {
        var refund = refunds.findByPayoutInstanceId(payoutInstanceId).orElseThrow();
        long refundId = refund.key();
        if (refund.totalMinor() == 0) {
            settle(refund, null);
            return PayBy.NOTHING;
        }
        if (refund.method() == Outcome.STORE_CREDIT) {
            reservations.asCredit(refund);
            return PayBy.STORE_CREDIT;
        }
        var planned = attempts.current(refundId);
        if (planned.isEmpty()) {
            refunds.reserved(refundId, reservations.toPayments(refund));
        } else {
            var failed = failed(planned);
            if (!failed.isEmpty()) {
                reservations.hold(failed);
                failed.forEach(attempt -> attempts.planAgain(attempt.legId()));
            }
            refunds.move(refundId, Refund.State.APPROVED);
        }
        standing.move(refund, CaseState.REFUND_WAITING, WaitingFor.PROVIDER);
        return PayBy.PROVIDER;
    }

    /** Attempts whose legs have still to reach the customer in another way. */
    private static List<Attempt> failed(List<Attempt> current) {
        return current.stream()
                .filter(attempt -> !attempt.state().reserves() && attempt.settledElsewhere() == null)
                .toList();
    }

    /**
     * Takes what a person wants to give as store credit out of the payments, as long as the present transaction lasts.
     *
     * @throws PaymentTooSmall if they don't hold it (any more)
     */
    void holdForCredit(Refund refund) throws PaymentTooSmall {
        var failed = failed(attempts.current(refund.key()));
        if (!failed.isEmpty()) {
            reservations.hold(failed);
        } else if (!attempts.planned(refund.key())) {
            reservations.asCredit(refund);
        }
    }

    /** Notes that a person has paid what was open in another way. @return whether the customer has everything now */
    boolean paidElsewhere(Refund refund, String evidence) {
        var current = attempts.current(refund.key());
        if (current.isEmpty() && !attempts.planned(refund.key())) {
            reservations.whatThereIs(refund, evidence);
        }
        failed(current).forEach(attempt -> attempts.settledElsewhere(attempt.legId(), evidence));
        var now = attempts.current(refund.key());
        boolean settled = now.isEmpty() || isSettled(now);
        if (settled) {
            settle(refund, null);
        }
        return settled;
    }

    /** Gives what is still open as store credit. @return whether the customer has everything now */
    public boolean giveStoreCredit(String payoutInstanceId, CaseFile file) {
        var refund = refunds.findByPayoutInstanceId(payoutInstanceId).orElseThrow();
        long refundId = refund.key();
        var planned = attempts.current(refundId);
        var failed = failed(planned);
        // Legs may fail one after the other: each time is a credit of its own.
        var legs = failed.stream()
                .map(attempt -> "-" + attempt.legId())
                .findFirst()
                .orElse("");
        var credit = credits.issue(new StoreCredits.Issue(
                RefundWays.purpose(refundId) + legs,
                Objects.requireNonNull(file.customerEmail()),
                Money.ofMinor(refund.total().getCurrencyUnit(), open(refund, planned)),
                "refund",
                reasons.ofRefund(refund, file.number()),
                null,
                Actor.SYSTEM.name()));
        cases.tell(
                file.key(),
                "store-credit-issued",
                Actor.SYSTEM,
                Map.of("amount", credit.issued().toString()));
        failed.forEach(attempt -> attempts.becameCredit(
                attempt.legId(), "store credit " + credit.code().ending()));
        var current = attempts.current(refundId);
        boolean settled = current.isEmpty() || isSettled(current);
        if (settled) {
            settle(refund, credit.code().value());
        } else {
            refunds.credited(refundId, credit.code().value());
        }
        return settled;
    }

    private static long open(Refund refund, List<Attempt> current) {
        long held = current.stream()
                .filter(attempt -> attempt.state().reserves() || attempt.settledElsewhere() != null)
                .mapToLong(attempt -> attempt.amount().getAmountMinorLong())
                .sum();
        return refund.totalMinor() - held;
    }

    /** Whether every leg has reached the customer. */
    static boolean isSettled(List<Attempt> current) {
        return !current.isEmpty()
                && current.stream()
                        .allMatch(attempt ->
                                attempt.state() == AttemptState.SUCCEEDED || attempt.settledElsewhere() != null);
    }

    /** The customer has everything. */
    void settle(Refund refund, @Nullable String creditCode) {
        refunds.settled(refund.key(), clock.instant(), creditCode);
        var facts = new HashMap<>(Map.of("amount", refund.total().toString()));
        var went = ways.of(refund, creditCode != null);
        if (went.several()) {
            facts.putAll(went.amounts());
        }
        cases.tell(refund.caseId(), "refund-settled", Actor.SYSTEM, facts);
        AfterCommit.run(() -> events.publishEvent(new WorkWaiting(WorkWaiting.CREDIT_NOTE)));
    }
}
