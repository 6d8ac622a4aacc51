package org.roundtrip.forms.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.roundtrip.payment.PaymentRef;
import org.roundtrip.refund.AttemptKey;
import org.roundtrip.refund.Lookup;
import org.roundtrip.refund.PaymentGateway;
import org.roundtrip.refund.PaymentLook;
import org.roundtrip.refund.RefundCommand;
import org.roundtrip.refund.RefundListing;
import org.roundtrip.refund.RefundOutcome;
import org.roundtrip.refund.RefundSnapshot;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A payment provider that lists what a test gives it, and is never asked to pay. */
public class FakeBank implements PaymentGateway {
    private final List<RefundListing.Entry> refunds = new CopyOnWriteArrayList<>();
    private volatile @Nullable String away;
    private volatile boolean told;

    /** Forgets everything. */
    public void restart() {
        refunds.clear();
        away = null;
        told = false;
    }

    public void has(RefundListing.Entry refund) {
        refunds.add(refund);
    }

    /** From now on it can't be reached. */
    public void goesAway(String why) {
        away = why;
    }

    /** From now on it only knows what it told. */
    public void canNotBeAsked() {
        told = true;
    }

    @Override
    public String provider() {
        return "stripe";
    }

    @Override
    public Duration keyLife() {
        return Duration.ofHours(24);
    }

    @Override
    public RefundOutcome requestRefund(RefundCommand command) {
        throw new IllegalStateException("a page must not pay");
    }

    @Override
    public Optional<RefundSnapshot> fetch(String provider, String providerRefundId) {
        return Optional.empty();
    }

    @Override
    public Lookup findByAttempt(PaymentRef payment, AttemptKey attempt) {
        return new Lookup.Absent();
    }

    @Override
    public PaymentLook payment(PaymentRef payment) {
        return new PaymentLook.Unreachable("never asked");
    }

    @Override
    public RefundListing refundsBetween(Instant from, Instant until) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("asked while a transaction is open");
        }
        return away != null
                ? new RefundListing.Unreachable(away)
                : new RefundListing.Listed(
                        refunds.stream()
                                .filter(one -> !one.createdAt().isBefore(from)
                                        && one.createdAt().isBefore(until))
                                .toList(),
                        told);
    }
}
