package org.roundtrip.collection;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.collection.Collection.State;
import org.roundtrip.collection.HoldAttempt.Kind;
import org.springframework.stereotype.Service;

/**
 * What is known of collections, taken in from answers, look-ups and webhooks alike: one place decides what follows. A
 * payment is believed to the provider's word only, and money that came is never forgotten, whatever we had made of it.
 */
@Service
public class CollectionBook {
    private final CollectionRows rows;
    private final PaymentLinks links;
    private final HoldAttempts attempts;
    private final Takings takings;
    private final CollectionProcess process;
    private final CaseDesk cases;
    private final Clock clock;

    CollectionBook(
            CollectionRows rows,
            PaymentLinks links,
            HoldAttempts attempts,
            Takings takings,
            CollectionProcess process,
            CaseDesk cases,
            Clock clock) {
        this.rows = rows;
        this.links = links;
        this.attempts = attempts;
        this.takings = takings;
        this.process = process;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Takes in what a provider reports on its own.
     *
     * @throws UnknownCollection if it has nothing to do with us, or tells of another amount than was asked for
     */
    public void learn(CollectionSnapshot snapshot) throws UnknownCollection {
        var found = find(snapshot)
                .orElseThrow(() -> new UnknownCollection(
                        "no collection has the page " + snapshot.link() + " or the payment " + snapshot.payment()));
        var file = cases.lock(found.caseId());
        var before = get(found.key());
        if (!snapshot.amount().equals(before.amount())) {
            throw new UnknownCollection("collection " + before.key() + " is of another amount");
        }
        if (!takings.isAnother(before, snapshot)) {
            follow(file, before, take(before, snapshot));
        } else if (snapshot.state() == CollectionSnapshot.State.HELD
                || snapshot.state() == CollectionSnapshot.State.CAPTURED) {
            var apart = takings.apart(before, snapshot);
            follow(file, apart, take(apart, snapshot));
        } else {
            // What became of a page nobody paid on says nothing about the one that was paid on.
            linkIsOver(before, snapshot);
        }
    }

    private Optional<Collection> find(CollectionSnapshot snapshot) {
        return Optional.ofNullable(snapshot.key())
                .flatMap(links::byKey)
                .or(() -> Optional.ofNullable(snapshot.link())
                        .flatMap(link -> links.byReference(snapshot.provider(), link)))
                .flatMap(link -> rows.findById(link.collectionId()))
                .or(() -> Optional.ofNullable(snapshot.payment())
                        .flatMap(payment -> rows.findByProviderAndPaymentReference(snapshot.provider(), payment)));
    }

    /** Takes in how one stands, without telling its models. The case is locked. @return the collection as it is then */
    public Collection take(Collection before, CollectionSnapshot now) {
        switch (now.state()) {
            case WAITING -> {
                return before;
            }
            case EXPIRED -> linkIsOver(before, now);
            case HELD -> held(before, now);
            case CAPTURED -> captured(before, now);
            case RELEASED -> {
                if (before.state() == State.AUTHORISED) {
                    released(before, now);
                } else if (!before.state().collected()) {
                    linkIsOver(before, now);
                }
            }
        }
        return get(before.key());
    }

    private void linkIsOver(Collection before, CollectionSnapshot now) {
        var link = link(before, now).filter(each -> each.state().live());
        link.ifPresent(each -> links.move(each, PaymentLink.State.OVER, now.link(), now.why()));
        if (link.isPresent() && before.state() == State.OPEN) {
            rows.move(before.key(), State.WANTED, null);
        }
    }

    private Optional<PaymentLink> link(Collection before, CollectionSnapshot now) {
        return Optional.ofNullable(now.key()).flatMap(links::byKey).or(() -> links.newest(before.key())
                .filter(link -> now.link() == null || now.link().equals(link.reference())));
    }

    private void held(Collection before, CollectionSnapshot now) {
        switch (before.state()) {
            case WANTED, OPEN, CLOSING, CLOSED, FAILED -> {
                takings.paidOn(link(before, now), now);
                rows.authorised(before.key(), now.provider(), String.valueOf(now.payment()), now.heldUntil());
                tell(before, "hold-placed", before.amount().toString());
            }
            case AUTHORISED -> rows.heldUntil(before.key(), now.heldUntil());
            // Something newer is known.
            case PAID, CAPTURED, RELEASED, GIVEN_BACK -> {}
        }
    }

    private void captured(Collection before, CollectionSnapshot now) {
        switch (before.state()) {
            case PAID, CAPTURED, GIVEN_BACK -> {
                if (isTwice(before)) {
                    takings.took(before, now);
                }
            }
            case WANTED, OPEN, CLOSING, CLOSED, FAILED, AUTHORISED, RELEASED -> {
                takings.paidOn(link(before, now), now);
                takings.took(before, now);
                settle(before, Kind.CAPTURE);
                refute(before, Kind.RELEASE, "captured");
                tell(
                        before,
                        before.purpose().holds() ? "hold-captured" : "payment-received",
                        now.captured().toString());
            }
        }
    }

    /** Whether the customer has paid in another way already. */
    private static boolean isTwice(Collection collection) {
        return collection.settledElsewhere() != null && collection.paymentId() == null;
    }

    private void released(Collection before, CollectionSnapshot now) {
        boolean ours = settle(before, Kind.RELEASE);
        refute(before, Kind.CAPTURE, "hold-gone");
        rows.end(before.key(), State.RELEASED, ours ? null : "hold-gone", clock.instant());
        tell(before, ours ? "hold-released" : "hold-lost", before.amount().toString());
    }

    /** @return whether it was we who asked for it */
    private boolean settle(Collection collection, Kind kind) {
        var asked = attempts.current(collection.key(), kind)
                .filter(attempt -> attempt.state().live());
        asked.filter(attempt -> attempt.state().open())
                .ifPresent(attempt -> attempts.move(attempt, HoldAttempt.State.SUCCEEDED, null, null));
        return asked.isPresent();
    }

    private void refute(Collection collection, Kind kind, String code) {
        attempts.current(collection.key(), kind)
                .filter(attempt -> attempt.state().open())
                .ifPresent(attempt -> attempts.move(attempt, HoldAttempt.State.FAILED, code, null));
    }

    /** Tells the models what became of it. Whatever is being asked of the provider just now takes it on by itself. */
    private void follow(CaseFile file, Collection before, Collection now) {
        if (isTwice(before) && !isTwice(now)) {
            cameLate(file, now);
        } else if (before.state() == now.state()) {
            return;
        } else if (!before.state().collected()
                && before.state() != State.RELEASED
                && now.state().collected()) {
            if (!process.paid(now) && process.isOver(now)) {
                cameLate(file, now);
            }
        } else if (now.state() == State.CAPTURED) {
            process.captured(now);
        } else if (now.state() == State.RELEASED && !process.released(now) && !decided(now)) {
            rows.lostBy(now.key(), process.lost(now, file.number().value()));
        }
        cases.touchUnlessChanged(now.caseId());
    }

    private void cameLate(CaseFile file, Collection now) {
        tell(now, "payment-came-late", now.amount().toString());
        process.giveBack(now, file.number().value());
    }

    /** Whether somebody has said already what is to become of the hold: then that step sees that it is gone. */
    private boolean decided(Collection collection) {
        return !attempts.of(collection.key()).isEmpty();
    }

    private void tell(Collection collection, String code, String amount) {
        cases.tell(collection.caseId(), code, Actor.SYSTEM, Map.of("amount", amount));
    }

    /** One that is surely there, as it is now. */
    public Collection get(long collectionId) {
        return rows.findById(collectionId).orElseThrow();
    }

    public CaseFile lock(Collection collection) {
        return cases.lock(collection.caseId());
    }
}
