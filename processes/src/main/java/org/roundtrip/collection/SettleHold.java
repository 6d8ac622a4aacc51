package org.roundtrip.collection;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.collection.Collection.State;
import org.roundtrip.collection.HoldAttempt.Kind;
import org.springframework.stereotype.Service;

/** Captures holds and lets them go. What may have been sent before is looked up first; a hold ends only once. */
@Service
public class SettleHold {
    private static final Duration ASK_AGAIN = Duration.ofSeconds(10);

    private final CollectionRows rows;
    private final HoldAttempts attempts;
    private final CollectionBook book;
    private final CollectionGateways gateways;
    private final CaseDesk cases;
    private final Clock clock;

    SettleHold(
            CollectionRows rows,
            HoldAttempts attempts,
            CollectionBook book,
            CollectionGateways gateways,
            CaseDesk cases,
            Clock clock) {
        this.rows = rows;
        this.attempts = attempts;
        this.book = book;
        this.gateways = gateways;
        this.cases = cases;
        this.clock = clock;
    }

    /** @param attempt what is to be sent, as it stood before; null if there is nothing to send (any more) */
    public record Holding(
            Collection collection, Kind kind, @Nullable HoldAttempt attempt) {}

    /**
     * What the provider said.
     *
     * @param now how the hold stands, null if that is not known
     * @param state where the attempt stands if {@code now} does not say
     * @param askAgain when to ask again, null if all is clear
     */
    public record Answer(
            @Nullable CollectionSnapshot now,
            HoldAttempt.State state,
            @Nullable String code,
            @Nullable String message,
            @Nullable Duration askAgain) {
        static Answer unclear(HoldAttempt.State state, String why, Duration askAgain) {
            return new Answer(null, state, "no-answer", why, askAgain);
        }
    }

    /** What stands now. */
    public enum Result {
        /** It is as was wanted. */
        DONE,
        /** It can't be done. */
        FAILED,
        /** Not clear yet. */
        PENDING
    }

    /** Prepares a capture that was decided on, again if an earlier one failed. */
    public void planCapture(long collectionId, String instanceId) {
        var collection = book.get(collectionId);
        book.lock(collection);
        rows.settledBy(collectionId, instanceId);
        var decided = attempts.current(collectionId, Kind.CAPTURE);
        decided.filter(attempt -> !attempt.state().live())
                .ifPresent(attempt -> attempts.plan(collectionId, Kind.CAPTURE, attempt.amountMinor()));
        if (decided.isEmpty() && collection.settledElsewhere() == null && collection.state() == State.AUTHORISED) {
            throw new IllegalStateException("nobody has decided how much of collection " + collectionId + " is taken");
        }
    }

    /** What these instances have to send, marked as about to be sent. */
    public Map<String, Holding> take(List<String> instanceIds, Kind kind) {
        if (instanceIds.isEmpty()) {
            return Map.of();
        }
        var collections = rows.findBySettlingInstanceIdIn(instanceIds);
        var newest = attempts.of(collections.stream().map(Collection::key).toList()).stream()
                .filter(attempt -> attempt.kind() == kind)
                .collect(Collectors.toMap(HoldAttempt::collectionId, Function.identity(), (first, last) -> last));
        attempts.sending(newest.values().stream()
                .filter(attempt -> attempt.state().open())
                .map(HoldAttempt::id)
                .toList());
        return collections.stream()
                .collect(Collectors.toMap(
                        collection -> String.valueOf(collection.settlingInstanceId()),
                        collection -> new Holding(
                                collection,
                                kind,
                                Optional.ofNullable(newest.get(collection.key()))
                                        .filter(attempt -> attempt.state().open())
                                        .orElse(null))));
    }

    /** Asks the provider, with no transaction open. */
    public Answer ask(Holding holding) {
        var attempt = holding.attempt();
        if (attempt == null) {
            return new Answer(null, HoldAttempt.State.SUCCEEDED, null, null, null);
        }
        boolean maybeSent = attempt.state() != HoldAttempt.State.PLANNED;
        var unsent = maybeSent ? HoldAttempt.State.UNKNOWN : HoldAttempt.State.PLANNED;
        var provider = String.valueOf(holding.collection().provider());
        return gateways.of(provider)
                .map(gateway -> ask(gateway, holding, attempt, unsent))
                .orElseGet(() -> Answer.unclear(unsent, "nobody here speaks to " + provider, ASK_AGAIN));
    }

    private static Answer ask(
            CollectionGateway gateway, Holding holding, HoldAttempt attempt, HoldAttempt.State unsent) {
        var payment = String.valueOf(holding.collection().paymentReference());
        var look = gateway.payment(payment);
        if (!(look instanceof CollectionLook.Found found)) {
            return Answer.unclear(unsent, "the hold could not be read", ASK_AGAIN);
        }
        if (found.now().state() != CollectionSnapshot.State.HELD) {
            // It is over, whoever ended it: by an earlier asking of ours, in the provider's dashboard, or by itself.
            return new Answer(
                    found.now(),
                    HoldAttempt.State.FAILED,
                    "hold-gone",
                    found.now().why(),
                    null);
        }
        var amount =
                org.joda.money.Money.ofMinor(holding.collection().amount().getCurrencyUnit(), attempt.amountMinor());
        var outcome = holding.kind() == Kind.CAPTURE
                ? gateway.capture(attempt.key(), payment, amount)
                : gateway.release(attempt.key(), payment);
        return answer(outcome, unsent);
    }

    private static Answer answer(HoldOutcome outcome, HoldAttempt.State unsent) {
        if (outcome instanceof HoldOutcome.Stands stands) {
            return new Answer(
                    stands.now(),
                    HoldAttempt.State.FAILED,
                    "hold-gone",
                    stands.now().why(),
                    null);
        }
        if (outcome instanceof HoldOutcome.Rejected rejected) {
            return new Answer(null, HoldAttempt.State.FAILED, rejected.code(), rejected.message(), null);
        }
        if (outcome instanceof HoldOutcome.TryLater later) {
            return Answer.unclear(unsent, later.why(), later.after());
        }
        return Answer.unclear(HoldAttempt.State.UNKNOWN, ((HoldOutcome.Unknown) outcome).why(), ASK_AGAIN);
    }

    /** Stores what the provider said, unless something newer is known. In one transaction with the step's completion. */
    public Result store(Holding holding, Answer answer) {
        var before = holding.collection();
        book.lock(before);
        var now = answer.now() == null ? book.get(before.key()) : book.take(book.get(before.key()), answer.now());
        var attempt = attempts.current(before.key(), holding.kind());
        var sent = holding.attempt();
        if (sent != null
                && attempt.isPresent()
                && attempt.get().id() == sent.id()
                && attempt.get().state().open()) {
            attempts.move(attempt.get(), answer.state(), answer.code(), answer.message());
        }
        if (holding.kind() == Kind.CAPTURE) {
            return captured(now, answer);
        }
        return now.state() == State.AUTHORISED
                        && answer.askAgain() == null
                        && answer.state() == HoldAttempt.State.FAILED
                ? Result.FAILED
                : now.state() == State.AUTHORISED ? Result.PENDING : Result.DONE;
    }

    private Result captured(Collection now, Answer answer) {
        if (now.state() == State.CAPTURED || now.state() == State.PAID || now.settledElsewhere() != null) {
            return Result.DONE;
        }
        if (answer.askAgain() != null) {
            return Result.PENDING;
        }
        failed(now, String.valueOf(answer.code()));
        return Result.FAILED;
    }

    /**
     * While the provider may still capture, another way would take the money twice. What was surely never sent is taken
     * back; no worker holds it, or nobody would be asked.
     */
    void giveUpCapture(Collection collection) {
        attempts.current(collection.key(), Kind.CAPTURE)
                .filter(attempt -> attempt.state().open())
                .ifPresent(attempt -> {
                    if (attempt.state() != HoldAttempt.State.PLANNED) {
                        throw new InvalidRequest(
                                "/choice",
                                "provider-may-still-capture",
                                "the provider has not said what became of the capture; try it again first");
                    }
                    attempts.move(attempt, HoldAttempt.State.FAILED, "never-sent", null);
                });
    }

    /** Somebody let it go in the dashboard, or lets it end by itself. */
    void releasedByHand(Collection collection) {
        attempts.current(collection.key(), Kind.RELEASE)
                .filter(attempt -> attempt.state().open())
                .ifPresent(attempt -> attempts.move(attempt, HoldAttempt.State.SUCCEEDED, "released-by-hand", null));
        if (collection.state() == State.AUTHORISED) {
            rows.end(collection.key(), State.RELEASED, "released-by-hand", clock.instant());
            cases.tell(
                    collection.caseId(),
                    "hold-released",
                    Actor.SYSTEM,
                    Map.of("amount", collection.amount().toString()));
        }
    }

    /** Notes that a person has to find a way. */
    public void failed(Collection collection, String code) {
        cases.tell(collection.caseId(), "capture-failed", Actor.SYSTEM, Map.of("because", code));
        cases.touchUnlessChanged(collection.caseId());
    }
}
