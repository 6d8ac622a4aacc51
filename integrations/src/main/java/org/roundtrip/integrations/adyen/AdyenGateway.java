package org.roundtrip.integrations.adyen;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import org.roundtrip.payment.PaymentRef;
import org.roundtrip.refund.AttemptKey;
import org.roundtrip.refund.Lookup;
import org.roundtrip.refund.PaymentGateway;
import org.roundtrip.refund.PaymentLook;
import org.roundtrip.refund.RefundCommand;
import org.roundtrip.refund.RefundListing;
import org.roundtrip.refund.RefundOutcome;
import org.roundtrip.refund.RefundSnapshot;

/**
 * Adyen as a {@link PaymentGateway}. It can be sent one thing, a refund, and asked nothing: how refunds and payments stand
 * is answered from what it told by webhook.
 */
class AdyenGateway implements PaymentGateway {
    private final AdyenApi api;
    private final AdyenTold told;

    AdyenGateway(AdyenApi api, AdyenTold told) {
        this.api = api;
        this.told = told;
    }

    @Override
    public String provider() {
        return AdyenJson.PROVIDER;
    }

    /**
     * Adyen's documentation (docs.adyen.com/development-resources/api-idempotency) has promised 31 days and 7 days at
     * different times; the shorter is what we count on.
     */
    @Override
    public Duration keyLife() {
        return Duration.ofDays(7);
    }

    @Override
    public RefundOutcome requestRefund(RefundCommand command) {
        return api.refund(command);
    }

    /** How the refund stands by what was told; empty if nothing was told yet. */
    @Override
    public Optional<RefundSnapshot> fetch(String provider, String providerRefundId) {
        return told.ofRefund(providerRefundId).stream()
                .findFirst()
                .flatMap(first -> Outcomes.refund(told.ofSameRefund(first)));
    }

    @Override
    public Lookup findByAttempt(PaymentRef payment, AttemptKey attempt) {
        return Outcomes.refund(told.ofAttempt(attempt))
                .<Lookup>map(Lookup.Found::new)
                .orElseGet(Lookup.NotTold::new);
    }

    @Override
    public PaymentLook payment(PaymentRef payment) {
        return new PaymentLook.Told(Outcomes.disputed(told.ofPayment(payment.reference())));
    }

    /** The refunds first told of in this time; when Adyen took them, it does not surely say. */
    @Override
    public RefundListing refundsBetween(Instant from, Instant until) {
        var entries = new ArrayList<RefundListing.Entry>();
        var seen = new HashSet<String>();
        for (var row : told.between(from, until)) {
            var all = told.ofSameRefund(row.item());
            var toldBefore = all.indexOf(row.item()) > 0;
            Outcomes.refund(all)
                    .filter(refund -> !toldBefore && seen.add(refund.providerRefundId()))
                    .ifPresent(refund -> entries.add(new RefundListing.Entry(refund, row.toldAt())));
        }
        return new RefundListing.Listed(entries, true);
    }
}
