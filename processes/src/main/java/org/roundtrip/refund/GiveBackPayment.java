package org.roundtrip.refund;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.roundtrip.calculation.Basis;
import org.roundtrip.calculation.Kind;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.payment.Payment;
import org.roundtrip.payment.Payments;
import org.springframework.stereotype.Service;

/**
 * Gives back a payment that is not kept: it came too late, or for something that came to nothing. What is left of it is
 * reserved at once, so that no other refund takes it while somebody has still to approve. Callers hold the case's lock.
 */
@Service
public class GiveBackPayment {
    private static final String RULE = "unused-payment";

    private final PrepareRefund prepare;
    private final Refunds refunds;
    private final Attempts attempts;
    private final Payments payments;

    GiveBackPayment(PrepareRefund prepare, Refunds refunds, Attempts attempts, Payments payments) {
        this.prepare = prepare;
        this.refunds = refunds;
        this.attempts = attempts;
        this.payments = payments;
    }

    /** Prepares the refund of all that is left of a payment. @return empty if nothing is left */
    public Optional<Refund> prepare(CaseFile file, long paymentId, String preparedBy) {
        var payment = lock(paymentId);
        long left =
                payment.capturedMinor() - attempts.reserved(List.of(paymentId)).getOrDefault(paymentId, 0L);
        if (left <= 0) {
            return Optional.empty();
        }
        var back = new Basis.Extra(Kind.UNUSED_PAYMENT, payment.orderId(), null, left, RULE);
        var basis = new Basis(payment.currency(), false, List.of(), List.of(), List.of(back), Map.of());
        var refund = prepare.prepareOf(paymentId, file, basis, preparedBy);
        attempts.plan(refund.key(), paymentId, Attempt.money(payment.currency(), left));
        refunds.reserved(refund.key(), payment.tender().name());
        return Optional.of(refund);
    }

    /** Finance keeps it after all: nothing was sent, and nothing will be. */
    public void keep(long refundId) {
        attempts.current(refundId).stream()
                .filter(attempt -> attempt.state() == AttemptState.PLANNED)
                .forEach(attempt -> attempts.move(attempt, AttemptState.CANCELED, null, "kept", null));
    }

    private Payment lock(long paymentId) {
        var payment = payments.findById(paymentId).orElseThrow();
        return payments.lockOfOrders(List.of(payment.orderId())).stream()
                .filter(each -> each.key() == paymentId)
                .findFirst()
                .orElseThrow();
    }
}
