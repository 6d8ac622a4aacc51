package org.roundtrip.collection;

import java.time.Instant;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * Money wanted of a customer, once.
 *
 * @param capturedMinor what the provider took of the customer for us, before refunds
 * @param payBy until when it can be paid
 * @param paymentReference the provider's name of the payment, once there is one
 * @param paymentId the same as a payment of an order, once the money is ours
 * @param heldUntil when a hold ends by itself, if that is known
 * @param settledElsewhere how it was paid in another way, in words for staff
 * @param problem why it could not be had, a code of ours or the provider's
 * @param askingInstanceId the instance of {@code collect-payment} that asks for it
 * @param settlingInstanceId the instance that captures it or gives it back
 * @param lostInstanceId the instance that tells finance of a hold that ended by itself
 * @param refundId the refund that gives it back
 */
public record Collection(
        @Id @Nullable Long id,
        long caseId,
        Purpose purpose,
        State state,
        long amountMinor,
        String currency,
        long capturedMinor,
        Instant payBy,
        @Nullable String provider,
        @Nullable String paymentReference,
        @Nullable Long paymentId,
        @Nullable Instant heldUntil,
        @Nullable String settledElsewhere,
        @Nullable String problem,
        @Nullable String askingInstanceId,
        @Nullable String settlingInstanceId,
        @Nullable String lostInstanceId,
        @Nullable Long refundId,
        Instant wantedAt,
        @Nullable Instant settledAt) {

    /** How far it has come. */
    public enum State {
        /** Asked for; there is no page to pay on (any more). */
        WANTED,
        /** There is a page to pay on. */
        OPEN,
        /** Too late, or no longer wanted: the page is being closed, and may have been paid on. */
        CLOSING,
        /** The money is ours. */
        PAID,
        /** Held on the customer's card. */
        AUTHORISED,
        /** Taken of what was held, all of it or a part. */
        CAPTURED,
        /** No longer held: let go by us, or ended by itself. */
        RELEASED,
        /** Not paid, for good. */
        CLOSED,
        /** The provider makes no page for it; finance finds a way. */
        FAILED,
        /** It was ours, and the customer has it back. */
        GIVEN_BACK;

        /** Whether a customer may pay now. */
        public boolean payable() {
            return this == WANTED || this == OPEN;
        }

        /** Whether we have it, or can still take it. */
        public boolean collected() {
            return this == PAID || this == AUTHORISED || this == CAPTURED;
        }
    }

    /** The id of one that is stored. */
    public long key() {
        return Objects.requireNonNull(id);
    }

    public Money amount() {
        return Money.ofMinor(CurrencyUnit.of(currency), amountMinor);
    }

    public Money captured() {
        return Money.ofMinor(CurrencyUnit.of(currency), capturedMinor);
    }
}
