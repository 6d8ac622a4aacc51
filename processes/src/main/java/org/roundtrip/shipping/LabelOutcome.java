package org.roundtrip.shipping;

import java.time.Duration;
import org.joda.money.Money;

/** What asking for a label led to. */
public sealed interface LabelOutcome {
    /** Bought; the document's bytes are ours to keep, a provider's link would expire. */
    record Bought(
            String carrier,
            String providerShipmentId,
            String trackingCode,
            Money cost,
            String mediaType,
            byte[] document)
            implements LabelOutcome {}

    /** The provider said no, for good (for example an address it can't serve). */
    record Refused(String providerCode, String message) implements LabelOutcome {}

    /** Not now, or no usable answer: ask again later, by the same reference. */
    record TryLater(Duration after, String why) implements LabelOutcome {}
}
