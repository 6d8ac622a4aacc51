package org.roundtrip.collection;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.TooLate;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.collection.Collection.State;
import org.roundtrip.collection.HoldAttempt.Kind;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.roundtrip.refund.GiveBackPayment;
import org.springframework.stereotype.Service;

/** Gives back what was collected and is not kept: lets a hold go, refunds a payment. */
@Service
public class GiveBackCollection {
    private final CollectionRows rows;
    private final HoldAttempts attempts;
    private final GiveBackPayment payments;
    private final CollectionProcess process;
    private final CaseDesk cases;
    private final Notices notices;

    GiveBackCollection(
            CollectionRows rows,
            HoldAttempts attempts,
            GiveBackPayment payments,
            CollectionProcess process,
            CaseDesk cases,
            Notices notices) {
        this.rows = rows;
        this.attempts = attempts;
        this.payments = payments;
        this.process = process;
        this.cases = cases;
        this.notices = notices;
    }

    /** What there is to give back. */
    public enum What {
        HOLD,
        PAYMENT,
        NOTHING
    }

    /** @param refundId the refund of a payment; {@code turn} whose turn it was of the case, to be restored */
    public record Plan(
            What what, @Nullable Long refundId, @Nullable WaitingFor turn) {}

    /**
     * Decides what goes back and reserves it. A hold that is given up can't be captured any more.
     *
     * @throws TooLate if the hold is being captured
     * @throws IllegalStateException if the customer is still being asked
     */
    public Plan plan(long collectionId, String instanceId) {
        var file = cases.lock(rows.findById(collectionId).orElseThrow().caseId());
        var collection = rows.findById(collectionId).orElseThrow();
        rows.settledBy(collectionId, instanceId);
        process.decided(collection);
        switch (collection.state()) {
            case AUTHORISED -> {
                giveUp(collection);
                return new Plan(What.HOLD, null, file.waitingFor());
            }
            case PAID, CAPTURED -> {
                var payment = collection.paymentId();
                var refund = payment == null
                        ? java.util.Optional.<org.roundtrip.refund.Refund>empty()
                        : payments.prepare(file, payment, Actor.SYSTEM.name());
                refund.ifPresent(each -> rows.refundedBy(collectionId, each.key()));
                return refund.map(each -> new Plan(What.PAYMENT, each.key(), file.waitingFor()))
                        .orElseGet(() -> new Plan(What.NOTHING, null, null));
            }
            case RELEASED, CLOSED, GIVEN_BACK -> {
                return new Plan(What.NOTHING, null, null);
            }
            default -> throw new IllegalStateException("collection " + collectionId + " is still being asked for");
        }
    }

    private void giveUp(Collection collection) {
        var asked = attempts.of(collection.key()).stream()
                .filter(attempt -> attempt.state().live())
                .toList();
        if (asked.stream().anyMatch(attempt -> attempt.kind() == Kind.CAPTURE)) {
            throw new TooLate("capture-decided", "the hold is being captured");
        }
        if (asked.isEmpty()) {
            attempts.plan(collection.key(), Kind.RELEASE, collection.amountMinor());
        }
    }

    /** The customer has it back. @param turn whose turn it was before, null if that is not to be restored */
    public void done(long collectionId, @Nullable WaitingFor turn) {
        var collection = rows.findById(collectionId).orElseThrow();
        if (collection.state().collected()) {
            if (collection.settledElsewhere() == null) {
                rows.move(collectionId, State.GIVEN_BACK, null);
            }
            cases.tell(
                    collection.caseId(),
                    "payment-given-back",
                    Actor.SYSTEM,
                    Map.of("amount", collection.captured().toString()));
        }
        notices.post(
                collection.caseId(),
                MailKind.PAYMENT_GIVEN_BACK,
                Map.of(
                        "amount",
                        (collection.state() == State.RELEASED ? collection.amount() : collection.captured()).toString(),
                        "how",
                        collection.state() == State.RELEASED ? "RELEASED" : "REFUNDED"));
        restore(collection, turn);
    }

    /** Finance would not give it back. */
    public void kept(long collectionId, @Nullable WaitingFor turn) {
        var collection = rows.findById(collectionId).orElseThrow();
        var refund = collection.refundId();
        if (refund != null) {
            payments.keep(refund);
        }
        cases.tell(collection.caseId(), "payment-kept", Actor.SYSTEM);
        restore(collection, turn);
    }

    private void restore(Collection collection, @Nullable WaitingFor turn) {
        var file = cases.lock(collection.caseId());
        if (turn != null && !file.closed() && file.waitingFor() == WaitingFor.FINANCE) {
            cases.turn(file.key(), turn);
        }
        cases.touchUnlessChanged(file.key());
    }
}
