package org.roundtrip.refund;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.payment.Payment;
import org.roundtrip.payment.Payments;
import org.roundtrip.payment.StoreCredits;
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
    private final RefundLines lines;
    private final Attempts attempts;
    private final Payments payments;
    private final StoreCredits credits;
    private final CaseDesk cases;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PlanRefund(
            Refunds refunds,
            RefundLines lines,
            Attempts attempts,
            Payments payments,
            StoreCredits credits,
            CaseDesk cases,
            Clock clock,
            ApplicationEventPublisher events) {
        this.refunds = refunds;
        this.lines = lines;
        this.attempts = attempts;
        this.payments = payments;
        this.credits = credits;
        this.cases = cases;
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
            return PayBy.STORE_CREDIT;
        }
        var planned = attempts.current(refundId);
        if (planned.isEmpty()) {
            planAll(refund);
        } else {
            planFailed(planned);
        }
        refunds.move(refundId, Refund.State.APPROVED);
        cases.move(refund.caseId(), CaseState.REFUND_WAITING, WaitingFor.PROVIDER);
        return PayBy.PROVIDER;
    }

    private void planAll(Refund refund) throws PaymentTooSmall {
        var owed = new LinkedHashMap<Long, Long>();
        lines.of(refund.key()).forEach(line -> owed.merge(line.orderId(), line.amountMinor(), Long::sum));
        var locked = payments.lockOfOrders(owed.keySet());
        var reserved = locked.isEmpty() ? Map.<Long, Long>of() : attempts.reserved(ids(locked));
        var byOrder = locked.stream().collect(Collectors.groupingBy(Payment::orderId));
        var legs = new LinkedHashMap<Payment, Long>();
        for (var entry : owed.entrySet()) {
            long open = entry.getValue();
            for (var payment : byOrder.getOrDefault(entry.getKey(), List.of())) {
                long left = payment.capturedMinor() - reserved.getOrDefault(payment.id(), 0L);
                long take = Math.min(open, Math.max(0, left));
                if (take > 0) {
                    legs.put(payment, take);
                    open -= take;
                }
            }
            if (open > 0) {
                throw new PaymentTooSmall(open + " minor units of the refund find no payment");
            }
        }
        legs.forEach((payment, minor) -> attempts.plan(
                refund.key(),
                java.util.Objects.requireNonNull(payment.id()),
                Attempt.money(payment.currency(), minor)));
    }

    private void planFailed(List<Attempt> current) throws PaymentTooSmall {
        var failed = current.stream()
                .filter(attempt -> !attempt.state().reserves() && attempt.settledElsewhere() == null)
                .toList();
        if (failed.isEmpty()) {
            return;
        }
        var locked =
                payments.findAllById(failed.stream().map(Attempt::paymentId).toList());
        var held = payments.lockOfOrders(
                locked.stream().map(Payment::orderId).distinct().toList());
        var reserved = attempts.reserved(ids(held));
        for (var attempt : failed) {
            var payment = held.stream()
                    .filter(p -> java.util.Objects.equals(p.id(), attempt.paymentId()))
                    .findFirst()
                    .orElseThrow();
            long left = payment.capturedMinor() - reserved.getOrDefault(attempt.paymentId(), 0L);
            if (left < attempt.amount().getAmountMinorLong()) {
                throw new PaymentTooSmall("the payment holds " + left + " minor units");
            }
        }
        failed.forEach(attempt -> attempts.planAgain(attempt.legId()));
    }

    /** Gives what is still open as store credit. @return whether the customer has everything now */
    public boolean giveStoreCredit(String payoutInstanceId, CaseFile file) {
        var refund = refunds.findByPayoutInstanceId(payoutInstanceId).orElseThrow();
        long refundId = refund.key();
        var open = open(refund);
        var failed = attempts.current(refundId).stream()
                .filter(attempt -> !attempt.state().reserves() && attempt.settledElsewhere() == null)
                .toList();
        // Legs may fail one after the other: each time is a credit of its own.
        var legs = failed.stream()
                .map(attempt -> "-" + attempt.legId())
                .findFirst()
                .orElse("");
        var credit = credits.issue(
                RefundWays.purpose(refundId) + legs,
                String.valueOf(file.customerEmail()),
                Money.ofMinor(refund.total().getCurrencyUnit(), open));
        cases.tell(
                file.key(),
                "store-credit-issued",
                Actor.SYSTEM,
                Map.of("amount", credit.issued().toString()));
        failed.forEach(attempt -> attempts.settledElsewhere(attempt.legId(), "store credit " + credit.code()));
        var current = attempts.current(refundId);
        boolean settled = current.isEmpty() || isSettled(current);
        if (settled) {
            settle(refund, credit.code());
        } else {
            refunds.credited(refundId, credit.code());
        }
        return settled;
    }

    private long open(Refund refund) {
        long held = attempts.current(refund.key()).stream()
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
    void settle(Refund refund, @org.jspecify.annotations.Nullable String creditCode) {
        refunds.settled(refund.key(), clock.instant(), creditCode);
        cases.tell(
                refund.caseId(),
                "refund-settled",
                Actor.SYSTEM,
                Map.of("amount", refund.total().toString()));
        AfterCommit.run(() -> events.publishEvent(new WorkWaiting(WorkWaiting.CREDIT_NOTE)));
    }

    private static List<Long> ids(Collection<Payment> payments) {
        return payments.stream()
                .map(p -> java.util.Objects.requireNonNull(p.id()))
                .toList();
    }
}
