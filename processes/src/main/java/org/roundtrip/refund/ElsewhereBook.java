package org.roundtrip.refund;

import java.util.Map;
import java.util.Optional;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.orders.ReservedUnits;
import org.roundtrip.refund.ElsewhereRefund.MatchedAs;
import org.springframework.stereotype.Service;

/**
 * Takes in refunds that are none of our attempts. They are told apart by our key alone, never by an amount: two refunds
 * of the same amount are two refunds.
 */
@Service
class ElsewhereBook {
    private final RefundsElsewhere elsewhere;
    private final KnownPayments payments;
    private final ReservedUnits units;
    private final Refunds refunds;
    private final Attempts attempts;
    private final RefundProcess process;
    private final CaseDesk cases;
    private final RefundStanding standing;

    ElsewhereBook(
            RefundsElsewhere elsewhere,
            KnownPayments payments,
            ReservedUnits units,
            Refunds refunds,
            Attempts attempts,
            RefundProcess process,
            CaseDesk cases,
            RefundStanding standing) {
        this.elsewhere = elsewhere;
        this.payments = payments;
        this.units = units;
        this.refunds = refunds;
        this.attempts = attempts;
        this.process = process;
        this.cases = cases;
        this.standing = standing;
    }

    /** @return false if the payment is none of ours */
    boolean learn(RefundSnapshot snapshot) {
        // A case is locked before a payment, so the case has to be known first.
        known(snapshot).ifPresent(this::lockCase);
        var payment = payments.lock(snapshot.provider(), snapshot.paymentReference(), snapshot.otherPaymentReference());
        if (payment.isEmpty()) {
            return false;
        }
        var now = known(snapshot);
        if (now.isEmpty()) {
            elsewhere.insert(snapshot, payment.get().id());
            tell(known(snapshot).orElseThrow(), "seen", snapshot);
        } else if (AttemptBook.moves(now.get().state(), snapshot.state())) {
            elsewhere.move(now.get().id(), snapshot.state(), snapshot.failureReason());
            tell(now.get(), "moved", snapshot);
            if (!snapshot.state().reserves() && now.get().match() != null) {
                cameToNothing(now.get());
            }
        }
        return true;
    }

    private Optional<ElsewhereRefund> known(RefundSnapshot snapshot) {
        return elsewhere.ofProvider(snapshot.provider(), java.util.List.of(snapshot.providerRefundId())).stream()
                .findFirst();
    }

    private void tell(ElsewhereRefund known, String code, RefundSnapshot snapshot) {
        elsewhere.tell(known.id(), code, Actor.SYSTEM.name(), snapshot.state().name());
    }

    private void lockCase(ElsewhereRefund known) {
        if (known.match() != null && known.match().refundId() != null) {
            cases.lock(refunds.findById(known.match().refundId()).orElseThrow().caseId());
        }
    }

    /** What was said of it is no longer true: the customer has no money of it. */
    private void cameToNothing(ElsewhereRefund known) {
        if (known.matched().as() == MatchedAs.UNITS) {
            units.releaseElsewhere(known.id());
        }
        elsewhere.unmatch(known.id());
        elsewhere.tell(
                known.id(),
                "unmatched",
                Actor.SYSTEM.name(),
                known.matched().as().name());
        if (known.matched().refundId() != null) {
            owedAgain(refunds.findById(known.matched().refundId()).orElseThrow(), known);
        }
    }

    private void owedAgain(Refund refund, ElsewhereRefund known) {
        var file = cases.lock(refund.caseId());
        if (known.matched().legId() != null) {
            attempts.settledElsewhere(known.matched().legId(), null);
        }
        if (refund.state() == Refund.State.SETTLED && process.isOver(refund)) {
            process.bounced(refund, file.number().value());
        } else {
            if (process.failed(refund)) {
                refunds.move(refund.key(), Refund.State.BLOCKED);
                cases.tell(file.key(), "refund-blocked", Actor.SYSTEM, Map.of("because", "paid-elsewhere-failed"));
                standing.move(refund, CaseState.REFUND_BLOCKED, WaitingFor.FINANCE);
            }
        }
    }
}
