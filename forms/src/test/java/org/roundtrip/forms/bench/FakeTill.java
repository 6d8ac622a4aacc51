package org.roundtrip.forms.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.joda.money.Money;
import org.roundtrip.collection.CollectionGateway;
import org.roundtrip.collection.CollectionKey;
import org.roundtrip.collection.CollectionListing;
import org.roundtrip.collection.CollectionLook;
import org.roundtrip.collection.CollectionSnapshot;
import org.roundtrip.collection.HoldOutcome;
import org.roundtrip.collection.LinkCommand;
import org.roundtrip.collection.LinkOutcome;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A provider that makes pages to pay on, and knows which of them were paid on. */
public class FakeTill implements CollectionGateway {
    private final Map<String, LinkCommand> pages = new ConcurrentHashMap<>();
    private final Map<String, CollectionSnapshot.State> states = new ConcurrentHashMap<>();
    private final List<CollectionListing.Entry> listed = new CopyOnWriteArrayList<>();
    private volatile boolean away;
    private volatile boolean refuses;
    private volatile int looks;

    /** Forgets everything. */
    public void restart() {
        pages.clear();
        states.clear();
        listed.clear();
        away = false;
        refuses = false;
        looks = 0;
    }

    public void goesAway() {
        away = true;
    }

    public void refuses() {
        refuses = true;
    }

    /** Every page it made was paid on, or something is held. */
    public void isPaid() {
        pages.forEach((link, page) ->
                states.put(link, page.hold() ? CollectionSnapshot.State.HELD : CollectionSnapshot.State.CAPTURED));
    }

    /** What its list of pages says. */
    public void lists(CollectionListing.Entry page) {
        listed.add(page);
    }

    /** How often it was asked how a page stands. */
    public int looks() {
        return looks;
    }

    @Override
    public String provider() {
        return "stripe";
    }

    @Override
    public Duration keyLife() {
        return Duration.ofHours(24);
    }

    @Override
    public Duration shortestLink() {
        return Duration.ofMinutes(30);
    }

    @Override
    public Duration longestLink() {
        return Duration.ofHours(24);
    }

    @Override
    public LinkOutcome open(LinkCommand command) {
        outsideOfTransactions();
        if (refuses) {
            return new LinkOutcome.Rejected("account_invalid", "no");
        }
        if (away) {
            return new LinkOutcome.TryLater(Duration.ofSeconds(5), "busy");
        }
        var link = "cs_" + command.key();
        pages.put(link, command);
        return new LinkOutcome.Opened(link, "https://till.example/" + link + "?a=1&b=2");
    }

    private static void outsideOfTransactions() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("asked while a transaction is open");
        }
    }

    @Override
    public CollectionLook find(CollectionKey key, Instant askedAt) {
        return new CollectionLook.Absent();
    }

    @Override
    public CollectionLook fetch(String link) {
        outsideOfTransactions();
        looks++;
        var page = pages.get(link);
        var state = states.getOrDefault(link, CollectionSnapshot.State.WAITING);
        var none = Money.zero(page.amount().getCurrencyUnit());
        return new CollectionLook.Found(new CollectionSnapshot(
                provider(),
                page.key(),
                link,
                "pi_" + link,
                state,
                page.amount(),
                state == CollectionSnapshot.State.CAPTURED ? page.amount() : none,
                null,
                null));
    }

    @Override
    public CollectionLook close(String link) {
        throw new IllegalStateException("a page must not close pages");
    }

    @Override
    public CollectionLook payment(String payment) {
        throw new IllegalStateException("a page must not look at payments");
    }

    @Override
    public HoldOutcome capture(CollectionKey key, String payment, Money amount) {
        throw new IllegalStateException("a page must not take money");
    }

    @Override
    public HoldOutcome release(CollectionKey key, String payment) {
        throw new IllegalStateException("a page must not let holds go");
    }

    @Override
    public CollectionListing collectedBetween(Instant from, Instant until) {
        outsideOfTransactions();
        return away
                ? new CollectionListing.Unreachable("time-out")
                : new CollectionListing.Listed(listed.stream()
                        .filter(page -> !page.createdAt().isBefore(from)
                                && page.createdAt().isBefore(until))
                        .toList());
    }
}
