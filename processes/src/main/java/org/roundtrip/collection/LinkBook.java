package org.roundtrip.collection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.AccessLinks;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.collection.Collection.State;
import org.springframework.stereotype.Component;

/** The pages customers pay on, as they are written down: before the provider is asked, and after it has answered. */
@Component
public class LinkBook {
    /** A page is no longer handed out when it is about to close, and clocks differ. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final CollectionRows rows;
    private final PaymentLinks links;
    private final CollectionBook book;
    private final CollectionProcess process;
    private final CollectionGateways gateways;
    private final AccessLinks access;
    private final CaseDesk cases;
    private final Clock clock;

    LinkBook(
            CollectionRows rows,
            PaymentLinks links,
            CollectionBook book,
            CollectionProcess process,
            CollectionGateways gateways,
            AccessLinks access,
            CaseDesk cases,
            Clock clock) {
        this.rows = rows;
        this.links = links;
        this.book = book;
        this.process = process;
        this.gateways = gateways;
        this.access = access;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * What is to be done for a customer who wants to pay: hand out an {@code offer}, else ask the provider about
     * {@code link}, to make it if there is a {@code command}.
     *
     * @param first whether the page is asked for the first time
     */
    record Plan(
            @Nullable LinkOffer offer,
            @Nullable PaymentLink link,
            @Nullable LinkCommand command,
            boolean first) {
        static Plan offer(LinkOffer offer) {
            return new Plan(offer, null, null, false);
        }

        PaymentLink linkToAsk() {
            return Objects.requireNonNull(link);
        }
    }

    Plan plan(long collectionId) {
        var file = lock(collectionId);
        var collection = book.get(collectionId);
        if (!payable(collection)) {
            return Plan.offer(over(collection));
        }
        var newest = links.newest(collectionId).filter(link -> link.state().live());
        if (newest.isEmpty()) {
            return fresh(file, collection);
        }
        var link = newest.get();
        boolean good = isGood(link);
        if (link.state() == PaymentLink.State.OPEN && good) {
            return Plan.offer(ready(link));
        }
        return new Plan(null, link, good ? command(file, collection, link) : null, false);
    }

    private Plan fresh(CaseFile file, Collection collection) {
        var gateway = gateways.forNew();
        if (gateway.isEmpty()) {
            refuse(collection, "no-provider");
            return Plan.offer(new LinkOffer.Refused());
        }
        var link = links.plan(collection.key(), gateway.get().provider(), expiry(gateway.get(), collection));
        return new Plan(null, link, command(file, collection, link), true);
    }

    /** Until the money is due, within what the provider allows. */
    private Instant expiry(CollectionGateway gateway, Collection collection) {
        var now = clock.instant();
        var least = now.plus(gateway.shortestLink()).plus(MARGIN);
        var most = now.plus(gateway.longestLink()).minus(MARGIN);
        var due = collection.payBy();
        var expiry = due.isBefore(least) ? least : due.isAfter(most) ? most : due;
        return Instant.ofEpochSecond(expiry.getEpochSecond());
    }

    LinkCommand command(CaseFile file, Collection collection, PaymentLink link) {
        var page = access.partUrl(file);
        return new LinkCommand(
                link.key(),
                collection.amount(),
                file.number().value(),
                collection.purpose().words() + ", " + file.number(),
                collection.purpose().holds(),
                link.expiresAt(),
                page + "?paid=" + collection.key(),
                page);
    }

    /** The provider has made the page. The customer gets it if he may still pay; if not, it is about to be closed. */
    LinkOffer opened(PaymentLink asked, LinkOutcome.Opened opened) {
        lock(asked.collectionId());
        var collection = book.get(asked.collectionId());
        var link = links.newest(collection.key()).orElseThrow();
        if (link.id() == asked.id() && link.state() == PaymentLink.State.SENDING) {
            links.opened(link, opened.link(), opened.url());
            if (collection.state() == State.WANTED) {
                rows.move(collection.key(), State.OPEN, null);
                cases.touchUnlessChanged(collection.caseId());
            }
            link = links.newest(collection.key()).orElseThrow();
        }
        var now = book.get(collection.key());
        return payable(now) && link.state() == PaymentLink.State.OPEN ? ready(link) : over(now);
    }

    /** The provider makes none. Said to a repeat, it says that the first asking made none either. */
    Optional<LinkOffer> rejected(LinkBook.Plan plan, LinkOutcome.Rejected rejected) {
        var asked = plan.linkToAsk();
        lock(asked.collectionId());
        var link = links.newest(asked.collectionId()).orElseThrow();
        if (link.id() != asked.id() || link.state() != PaymentLink.State.SENDING) {
            return Optional.empty();
        }
        links.move(link, PaymentLink.State.REFUSED, null, rejected.code() + " " + rejected.message());
        var collection = book.get(asked.collectionId());
        if (!plan.first() || !payable(collection)) {
            return payable(collection) ? Optional.empty() : Optional.of(over(collection));
        }
        refuse(collection, rejected.code());
        return Optional.of(new LinkOffer.Refused());
    }

    private void refuse(Collection collection, String why) {
        rows.move(collection.key(), State.FAILED, why);
        cases.tell(collection.caseId(), "payment-refused", Actor.SYSTEM, Map.of("because", why));
        process.refused(book.get(collection.key()));
        cases.touchUnlessChanged(collection.caseId());
    }

    /** Nobody has ever got this page, because there is none. @return what to offer, empty to look again */
    Optional<LinkOffer> neverWas(PaymentLink asked) {
        lock(asked.collectionId());
        links.newest(asked.collectionId())
                .filter(link -> link.id() == asked.id() && link.state() == PaymentLink.State.SENDING)
                .ifPresent(link -> links.move(link, PaymentLink.State.OVER, null, "never-made"));
        return Optional.empty();
    }

    /** How the page stands. @return what to offer, empty to look again */
    Optional<LinkOffer> found(PaymentLink asked, CollectionSnapshot now) {
        try {
            book.learn(now);
        } catch (UnknownCollection e) {
            return Optional.of(new LinkOffer.NotNow());
        }
        var link = links.newest(asked.collectionId()).orElseThrow();
        return link.state() == PaymentLink.State.OPEN
                ? Optional.of(ready(link))
                : link.state() == PaymentLink.State.SENDING ? Optional.of(new LinkOffer.NotNow()) : Optional.empty();
    }

    Optional<LinkOffer.Ready> current(long collectionId) {
        return links.newest(collectionId)
                .filter(link ->
                        link.state() == PaymentLink.State.OPEN && payable(book.get(collectionId)) && isGood(link))
                .map(LinkBook::ready);
    }

    private boolean isGood(PaymentLink link) {
        return clock.instant().isBefore(link.expiresAt().minus(MARGIN));
    }

    /** The open page of a collection, unless the provider was asked about it a moment ago. */
    Optional<PaymentLink> toLookAt(long collectionId) {
        return links.newest(collectionId)
                .filter(link -> link.state() == PaymentLink.State.OPEN)
                .filter(link -> links.checking(link.id(), clock.instant().minus(LOOK_AGAIN)));
    }

    private boolean payable(Collection collection) {
        return collection.state().payable()
                && collection.askingInstanceId() != null
                && clock.instant().isBefore(collection.payBy());
    }

    private static LinkOffer over(Collection collection) {
        return collection.state().collected() ? new LinkOffer.Paid() : new LinkOffer.Over();
    }

    private static LinkOffer.Ready ready(PaymentLink link) {
        return new LinkOffer.Ready(String.valueOf(link.url()), link.expiresAt());
    }

    private CaseFile lock(long collectionId) {
        return cases.lock(book.get(collectionId).caseId());
    }
}
