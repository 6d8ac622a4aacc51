package org.roundtrip.collection;

import java.time.Duration;
import java.time.Instant;
import org.joda.money.Money;

/**
 * One payment provider, asked to take money of a customer on a page of its own. An adapter never repeats a call by
 * itself, so that every asking is one we know of.
 *
 * <p>No method throws for what a provider answers, or fails to answer. It is called with no transaction open.
 */
public interface CollectionGateway {
    /** The provider's name as payments carry it. */
    String provider();

    /** How long the provider surely remembers a key. */
    Duration keyLife();

    /** The shortest time a page may be open from when it is made. */
    Duration shortestLink();

    /** The longest time a page may be open from when it is made. */
    Duration longestLink();

    /**
     * Makes a page to pay on. Asked again under the same key with the same content, within {@link #keyLife()}, it is the
     * same page.
     */
    LinkOutcome open(LinkCommand command);

    /** Looks for a page whose answer was lost, asked for at {@code askedAt}. */
    CollectionLook find(CollectionKey key, Instant askedAt);

    /** How a page and what was paid on it stand. */
    CollectionLook fetch(String link);

    /** Closes a page. What stands then is the answer: it may have been paid on before. */
    CollectionLook close(String link);

    /** How a payment stands that was made on one of our pages. */
    CollectionLook payment(String payment);

    /** Takes so much of what is held; the rest is let go. A hold can be captured once, whoever asks how often. */
    HoldOutcome capture(CollectionKey key, String payment, Money amount);

    /** Lets go what is held. */
    HoldOutcome release(CollectionKey key, String payment);

    /** All pages of ours that were made from {@code from} on and before {@code until}, with what was paid on them. */
    CollectionListing collectedBetween(Instant from, Instant until);
}
