package org.roundtrip.collection;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.collection.Collection.State;
import org.roundtrip.payment.CollectedPayments;
import org.roundtrip.payment.PaymentRef;
import org.springframework.stereotype.Component;

/** Writes down money that came: on its collection, and as a payment of the order the case is about. */
@Component
class Takings {
    private final CollectionRows rows;
    private final PaymentLinks links;
    private final CollectedPayments payments;
    private final CaseLines lines;
    private final Clock clock;

    Takings(CollectionRows rows, PaymentLinks links, CollectedPayments payments, CaseLines lines, Clock clock) {
        this.rows = rows;
        this.links = links;
        this.payments = payments;
        this.lines = lines;
        this.clock = clock;
    }

    void paidOn(Optional<PaymentLink> link, CollectionSnapshot now) {
        link.filter(each -> each.state() != PaymentLink.State.PAID)
                .ifPresent(each -> links.move(each, PaymentLink.State.PAID, now.link(), null));
    }

    /** The money is ours. Refunds, disputes and reconciliation know it from now on. */
    void took(Collection collection, CollectionSnapshot now) {
        long order = lines.of(collection.caseId()).get(0).orderId();
        var payment = new PaymentRef(now.provider(), String.valueOf(now.payment()));
        rows.took(
                collection.key(),
                collection.purpose().holds() ? State.CAPTURED : State.PAID,
                payment.provider(),
                payment.reference(),
                now.captured().getAmountMinorLong(),
                payments.add(order, payment, now.captured(), collection.key()),
                clock.instant());
    }

    /** Whether a provider tells of a second payment where there is one already: it has broken its word. */
    boolean isAnother(Collection collection, CollectionSnapshot now) {
        return collection.paymentReference() != null
                && now.payment() != null
                && !collection.paymentReference().equals(now.payment());
    }

    /** A hold of which nothing will be taken is written down by itself, so that it can be let go. */
    Collection holdApart(Collection held) {
        rows.holdsNothing(held.key());
        return beside(
                held, State.AUTHORISED, held.provider(), held.paymentReference(), held.heldUntil(), "paid-elsewhere");
    }

    /** A second payment is written down by itself. Nobody asks for it, so it goes back. */
    Collection apart(Collection collection, CollectionSnapshot now) {
        return rows.findByProviderAndPaymentReference(now.provider(), String.valueOf(now.payment()))
                .orElseGet(() -> beside(collection, State.CLOSED, null, null, null, "paid-twice"));
    }

    /** What nobody asks for stands beside what was asked for, in its words and of its amount. */
    private Collection beside(
            Collection other,
            State state,
            @Nullable String provider,
            @Nullable String paymentReference,
            @Nullable Instant heldUntil,
            String problem) {
        return rows.save(new Collection(
                null,
                other.caseId(),
                other.purpose(),
                state,
                other.amountMinor(),
                other.currency(),
                0,
                other.payBy(),
                provider,
                paymentReference,
                null,
                heldUntil,
                null,
                problem,
                null,
                null,
                null,
                null,
                clock.instant(),
                null));
    }
}
