package org.roundtrip.collection;

import java.time.Instant;

/** What a customer who wants to pay gets. */
public sealed interface LinkOffer {
    /** A page to pay on, until then. */
    record Ready(String url, Instant expiresAt) implements LinkOffer {}

    /** There is nothing to pay any more: it is paid, or held. */
    record Paid() implements LinkOffer {}

    /** It can't be paid any more. */
    record Over() implements LinkOffer {}

    /** The provider makes no page; finance has been told. */
    record Refused() implements LinkOffer {}

    /** Not now; again in a moment. */
    record NotNow() implements LinkOffer {}
}
