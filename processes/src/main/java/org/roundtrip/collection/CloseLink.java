package org.roundtrip.collection;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.collection.Collection.State;
import org.springframework.stereotype.Service;

/**
 * Closes the page of money that is no longer asked for. One whose answer was lost is asked for again under its key, so
 * that there is something to close: an asking that is still on its way then finds it closed.
 */
@Service
public class CloseLink {
    private static final Duration ASK_AGAIN = Duration.ofSeconds(10);

    private final CollectionRows rows;
    private final PaymentLinks links;
    private final LinkBook linkBook;
    private final CollectionBook book;
    private final CollectionGateways gateways;
    private final CaseDesk cases;
    private final Clock clock;

    CloseLink(
            CollectionRows rows,
            PaymentLinks links,
            LinkBook linkBook,
            CollectionBook book,
            CollectionGateways gateways,
            CaseDesk cases,
            Clock clock) {
        this.rows = rows;
        this.links = links;
        this.linkBook = linkBook;
        this.book = book;
        this.gateways = gateways;
        this.cases = cases;
        this.clock = clock;
    }

    /** @param link the page that is to be closed, null if there is none that can still be paid on */
    public record Closing(Collection collection, @Nullable PaymentLink link) {}

    /**
     * What the provider said.
     *
     * @param now how the page stands, null if that is not known
     * @param neverWas whether there surely is no such page
     * @param askAgain when to ask again, null if all is clear
     */
    public record Answer(
            @Nullable CollectionSnapshot now,
            boolean neverWas,
            @Nullable Duration askAgain) {
        static final Answer NEVER_WAS = new Answer(null, true, null);

        static Answer again(Duration after) {
            return new Answer(null, false, after);
        }

        static Answer stands(CollectionSnapshot now) {
            // Something is under way on the page: it can't be closed, and is not paid.
            return new Answer(now, false, now.state() == CollectionSnapshot.State.WAITING ? ASK_AGAIN : null);
        }
    }

    /** What stands now. */
    public enum Result {
        PAID,
        NOT_PAID,
        /** Not clear yet. */
        PENDING
    }

    /** What these instances of {@code collect-payment} have to close. */
    public Map<String, Closing> of(List<String> instanceIds) {
        if (instanceIds.isEmpty()) {
            return Map.of();
        }
        var collections = rows.findByAskingInstanceIdIn(instanceIds);
        var live = links.newestOf(collections.stream().map(Collection::key).toList()).stream()
                .filter(link -> link.state().live())
                .collect(Collectors.toMap(PaymentLink::collectionId, Function.identity()));
        return collections.stream()
                .collect(Collectors.toMap(
                        collection -> String.valueOf(collection.askingInstanceId()),
                        collection -> new Closing(collection, live.get(collection.key()))));
    }

    /** Asks the provider, with no transaction open. */
    public Answer ask(Closing closing) {
        var link = closing.link();
        if (link == null) {
            return Answer.NEVER_WAS;
        }
        return gateways.of(link.provider())
                .map(gateway -> {
                    var reference = link.reference();
                    return reference == null ? closeUnanswered(gateway, closing, link) : close(gateway, reference);
                })
                .orElseGet(() -> Answer.again(ASK_AGAIN));
    }

    private static Answer close(CollectionGateway gateway, String reference) {
        return gateway.close(reference) instanceof CollectionLook.Found found
                ? Answer.stands(found.now())
                : Answer.again(ASK_AGAIN);
    }

    private Answer closeUnanswered(CollectionGateway gateway, Closing closing, PaymentLink link) {
        // A page that would have closed by itself by now can't be asked for again; and the key may be forgotten.
        if (!clock.instant().isBefore(link.expiresAt().minus(gateway.shortestLink()))) {
            return look(gateway, link);
        }
        var file = cases.get(closing.collection().caseId());
        var outcome = gateway.open(linkBook.command(file, closing.collection(), link));
        if (outcome instanceof LinkOutcome.Opened opened) {
            return close(gateway, opened.link());
        }
        if (outcome instanceof LinkOutcome.Rejected) {
            return Answer.NEVER_WAS;
        }
        return Answer.again(outcome instanceof LinkOutcome.TryLater later ? later.after() : ASK_AGAIN);
    }

    private static Answer look(CollectionGateway gateway, PaymentLink link) {
        var look = gateway.find(link.key(), link.askedAt());
        if (look instanceof CollectionLook.Absent) {
            return Answer.NEVER_WAS;
        }
        return look instanceof CollectionLook.Found found && found.now().link() != null
                ? close(gateway, found.now().link())
                : Answer.again(ASK_AGAIN);
    }

    /** Stores what the provider said. In one transaction with the step's completion. */
    public Result store(Closing closing, Answer answer) {
        var collection = closing.collection();
        book.lock(collection);
        if (answer.now() != null) {
            book.take(book.get(collection.key()), answer.now());
        }
        var live = links.newest(collection.key()).filter(link -> link.state().live());
        if (answer.neverWas() && live.isPresent() && closing.link() != null) {
            links.move(live.get(), PaymentLink.State.OVER, null, "never-made");
            live = java.util.Optional.empty();
        }
        var now = book.get(collection.key());
        if (now.state().collected()) {
            return Result.PAID;
        }
        if (live.isPresent()) {
            return Result.PENDING;
        }
        end(now);
        return Result.NOT_PAID;
    }

    /** It is not paid, and can't be any more. */
    void end(Collection collection) {
        if (collection.state() != State.CLOSED) {
            rows.end(collection.key(), State.CLOSED, collection.problem(), clock.instant());
            cases.tell(collection.caseId(), "payment-closed", Actor.SYSTEM, Collections.facts(collection));
            cases.touchUnlessChanged(collection.caseId());
        }
    }
}
