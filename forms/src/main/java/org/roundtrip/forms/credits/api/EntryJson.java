package org.roundtrip.forms.credits.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.roundtrip.credit.CreditEntry;

/**
 * A line of the ledger. {@code amount} is what it added, negative for what it took, {@code balance} what it left.
 *
 * @param spend for a REVERSE the spend that it gave back
 */
record EntryJson(
        long id,
        CreditEntry.Kind kind,
        long amount,
        long balance,
        String reason,
        @Nullable String note,
        @Nullable String order,
        @Nullable Long spend,
        Instant at,
        String by) {

    static EntryJson of(CreditEntry entry) {
        return new EntryJson(
                entry.id(),
                entry.kind(),
                entry.amount().getAmountMinorLong(),
                entry.balance().getAmountMinorLong(),
                entry.reason(),
                entry.note(),
                entry.order(),
                entry.spendId(),
                entry.at(),
                entry.by());
    }
}
