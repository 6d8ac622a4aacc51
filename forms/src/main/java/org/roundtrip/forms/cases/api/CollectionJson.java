package org.roundtrip.forms.cases.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.roundtrip.collection.Collection;
import org.roundtrip.collection.Purpose;

/**
 * Money wanted of a customer. Amounts are minor units.
 *
 * @param captured what was taken of the customer, before refunds
 * @param heldUntil when a hold ends by itself, if that is known
 * @param settledElsewhere how it was paid in another way
 * @param refund the refund that gives it back
 */
public record CollectionJson(
        long id,
        Purpose purpose,
        String state,
        long amount,
        long captured,
        String currency,
        Instant payBy,
        @Nullable String provider,
        @Nullable String payment,
        @Nullable Instant heldUntil,
        @Nullable String settledElsewhere,
        @Nullable Long refund) {
    public static CollectionJson of(Collection collection) {
        return new CollectionJson(
                collection.key(),
                collection.purpose(),
                collection.state().name(),
                collection.amountMinor(),
                collection.capturedMinor(),
                collection.currency(),
                collection.payBy(),
                collection.provider(),
                collection.paymentReference(),
                collection.heldUntil(),
                collection.settledElsewhere(),
                collection.refundId());
    }
}
