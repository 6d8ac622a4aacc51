package org.roundtrip.collection;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.TooLate;
import org.roundtrip.collection.Collection.State;
import org.roundtrip.collection.HoldAttempt.Kind;
import org.roundtrip.payment.CollectedPayments;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/**
 * What journeys do with money they want of a customer. The asking itself is the model {@code collect-payment}, called
 * with {@code caseId} and {@code collectionId}; it ends with {@code collected}. What was decided here is carried out by
 * {@code capture-hold} and {@code give-back-collection}, called likewise.
 */
@Service
public class Collections {
    private final CollectionRows rows;
    private final HoldAttempts attempts;
    private final CollectedPayments payments;
    private final CollectionProcess process;
    private final CaseDesk cases;
    private final Commands commands;
    private final Clock clock;

    Collections(
            CollectionRows rows,
            HoldAttempts attempts,
            CollectedPayments payments,
            CollectionProcess process,
            CaseDesk cases,
            Commands commands,
            Clock clock) {
        this.rows = rows;
        this.attempts = attempts;
        this.payments = payments;
        this.process = process;
        this.cases = cases;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Writes down that a customer owes money. Nobody is asked before {@code collect-payment} runs.
     *
     * @param payBy until when it can be paid
     * @return the id for {@code collect-payment}
     * @throws IllegalArgumentException if the amount is none or in another currency than the case
     */
    public long want(long caseId, Purpose purpose, Money amount, Instant payBy) {
        return commands.run(() -> {
            var file = cases.lock(caseId);
            if (!amount.isPositive() || !amount.getCurrencyUnit().getCode().equals(file.currency())) {
                throw new IllegalArgumentException("case " + file.number() + " can't want " + amount);
            }
            return rows.save(new Collection(
                            null,
                            caseId,
                            purpose,
                            State.WANTED,
                            amount.getAmountMinorLong(),
                            file.currency(),
                            0,
                            payBy,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            clock.instant(),
                            null))
                    .key();
        });
    }

    /**
     * Stops asking. {@code collect-payment} closes the page and ends; money that comes nevertheless goes back. Once is
     * enough: stopping twice changes nothing.
     *
     * @throws TooLate if it is paid or held: then it has to be given back
     */
    public void cancel(long collectionId) {
        commands.run(() -> {
            var collection = lock(collectionId);
            switch (collection.state()) {
                case WANTED, OPEN, FAILED -> {
                    cases.tell(collection.caseId(), "payment-cancelled", Actor.SYSTEM);
                    rows.move(collectionId, State.CLOSING, "cancelled");
                    if (!process.cancelled(get(collectionId))) {
                        // Nobody has asked for it yet.
                        rows.end(collectionId, State.CLOSED, "cancelled", clock.instant());
                    }
                }
                case CLOSING -> {
                    // Too late already: now it is not wanted either.
                    rows.move(collectionId, State.CLOSING, "cancelled");
                }
                case CLOSED -> {}
                default -> throw new TooLate("already-paid", "it is paid already");
            }
        });
    }

    /**
     * Decides how much of a hold is taken; {@code capture-hold} carries it out and lets the rest go. Deciding the same
     * again changes nothing. Of a hold that has ended by itself it can be decided too: then finance finds a way.
     *
     * @throws TooLate if the hold was given up, or another amount was decided on
     * @throws IllegalArgumentException if it is more than is held, or nothing
     */
    public void capture(long collectionId, Money amount) {
        commands.run(() -> {
            var collection = lock(collectionId);
            if (!amount.isPositive() || amount.isGreaterThan(collection.amount())) {
                throw new IllegalArgumentException("of " + collection.amount() + " no " + amount + " can be taken");
            }
            var decided = attempts.of(collectionId);
            if (decided.stream()
                            .anyMatch(each ->
                                    each.kind() == Kind.RELEASE && each.state().live())
                    || !collection.state().collected() && collection.state() != State.RELEASED) {
                throw new TooLate("hold-given-up", "nothing is held any more");
            }
            var earlier =
                    decided.stream().filter(each -> each.kind() == Kind.CAPTURE).findFirst();
            if (earlier.isPresent() && earlier.get().amountMinor() != amount.getAmountMinorLong()) {
                throw new TooLate("capture-decided", "another amount was decided on");
            }
            if (earlier.isEmpty() && collection.state() != State.PAID && collection.settledElsewhere() == null) {
                attempts.plan(collectionId, Kind.CAPTURE, amount.getAmountMinorLong());
                process.decided(collection);
            }
        });
    }

    /** Whether it was decided before that something of a hold is taken, whatever came of it. */
    public boolean captureDecided(long collectionId) {
        return attempts.of(collectionId).stream().anyMatch(each -> each.kind() == Kind.CAPTURE);
    }

    /** Lets what was collected pay for an order that exists only now: refunds of that order find it there. */
    public void paysFor(long collectionId, long orderId) {
        commands.run(() -> {
            var collection = lock(collectionId);
            Optional.ofNullable(collection.paymentId()).ifPresent(payment -> payments.move(payment, orderId));
        });
    }

    /** @throws java.util.NoSuchElementException if there is none */
    public Collection get(long collectionId) {
        return rows.findById(collectionId).orElseThrow();
    }

    /** A case's, oldest first. */
    public List<Collection> ofCase(long caseId) {
        return rows.ofCase(caseId);
    }

    public List<Collection> withIds(java.util.Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : rows.withIds(ids);
    }

    private Collection lock(long collectionId) {
        cases.lock(get(collectionId).caseId());
        return get(collectionId);
    }

    /** As facts of a timeline or a mail. */
    static Map<String, String> facts(Collection collection) {
        return Map.of(
                "amount", collection.amount().toString(),
                "purpose", collection.purpose().name());
    }
}
