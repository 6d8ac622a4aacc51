package org.roundtrip.refund;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.refund.DisputeSnapshot.State;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/**
 * Keeps disputes. An open one stops refunds of its payment where they are sent; one that was lost lowers what is left
 * of the payment, as a refund would; one that was won stops nothing.
 */
@Service
class DisputeBook implements PaymentEvents {
    private final Disputes disputes;
    private final KnownPayments payments;
    private final CaseDesk cases;
    private final Commands commands;

    DisputeBook(Disputes disputes, KnownPayments payments, CaseDesk cases, Commands commands) {
        this.disputes = disputes;
        this.payments = payments;
        this.cases = cases;
        this.commands = commands;
    }

    @Override
    public void learn(DisputeSnapshot snapshot) throws UnknownPayment {
        commands.run(UnknownPayment.class, () -> take(snapshot));
    }

    private void take(DisputeSnapshot snapshot) throws UnknownPayment {
        var payment = payments.find(snapshot.provider(), snapshot.paymentReference(), snapshot.otherPaymentReference())
                .orElseThrow(() -> new UnknownPayment(snapshot.provider(), snapshot.paymentReference()));
        // Cases before payments, always.
        var about = disputes.casesAbout(payment.orderId(), payment.id());
        about.forEach(cases::lock);
        payments.lock(snapshot.provider(), snapshot.paymentReference(), snapshot.otherPaymentReference());
        var known = disputes.find(snapshot);
        if (known.isEmpty()) {
            disputes.insert(snapshot, payment.id());
        } else if (known.get().state() != snapshot.state() && snapshot.state() != State.OPEN) {
            disputes.decided(known.get().id(), snapshot);
        } else {
            return;
        }
        var code = "payment-dispute-" + snapshot.state().name().toLowerCase(java.util.Locale.ROOT);
        var facts = Map.of("amount", snapshot.amount().toString());
        about.forEach(id -> cases.tell(id, code, Actor.SYSTEM, facts));
    }
}
