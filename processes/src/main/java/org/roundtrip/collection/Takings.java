package org.roundtrip.collection;

import java.time.Clock;
import java.util.Optional;
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
        return rows.save(new Collection(
                null,
                held.caseId(),
                held.purpose(),
                State.AUTHORISED,
                held.amountMinor(),
                held.currency(),
                0,
                held.payBy(),
                held.provider(),
                held.paymentReference(),
                null,
                held.heldUntil(),
                null,
                "paid-elsewhere",
                null,
                null,
                null,
                null,
                clock.instant(),
                null));
    }

    /** A second payment is written down by itself. Nobody asks for it, so it goes back. */
    Collection apart(Collection collection, CollectionSnapshot now) {
        return rows.findByProviderAndPaymentReference(now.provider(), String.valueOf(now.payment()))
                .orElseGet(() -> rows.save(new Collection(
                        null,
                        collection.caseId(),
                        collection.purpose(),
                        State.CLOSED,
                        collection.amountMinor(),
                        collection.currency(),
                        0,
                        collection.payBy(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        "paid-twice",
                        null,
                        null,
                        null,
                        null,
                        clock.instant(),
                        null)));
    }
}
