package org.roundtrip.creditnote;

import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A credit note as it was issued, or the reversal of one. It never changes: what went wrong is reversed and issued anew.
 *
 * @param number prefix and number of its series, for example {@code CN-000042}
 * @param reverses the number of the note it reverses, null unless it is a reversal
 * @param reversedBy the number of its own reversal, null while it stands
 * @param method how the refund was asked for: REFUND (back to how it was paid) or STORE_CREDIT
 * @param totalMinor what the customer is credited, in minor units; negative on a reversal
 * @param seller name and address as they were printed, line by line
 * @param customer likewise; empty where the shop told neither
 * @param refundedAt when the customer had the money
 */
public record CreditNote(
        long id,
        String number,
        @Nullable String reverses,
        @Nullable String reversedBy,
        long refundId,
        String caseNumber,
        String method,
        String currency,
        long totalMinor,
        String seller,
        String customer,
        Instant refundedAt,
        Instant issuedAt) {

    public Money total() {
        return money(totalMinor);
    }

    public boolean isReversal() {
        return reverses != null;
    }

    /** An amount of this note's lines. */
    public Money money(long minor) {
        return Money.ofMinor(CurrencyUnit.of(currency), minor);
    }
}
