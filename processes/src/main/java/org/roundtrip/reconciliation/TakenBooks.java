package org.roundtrip.reconciliation;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money taken of customers on payment pages of ours, in our books and at one provider.
 *
 * @param unreachable why it could not be asked, null if it was; then only our side is known
 */
public record TakenBooks(
        String provider,
        @Nullable String unreachable,
        List<Sum> totals,
        List<Difference> differences,
        List<Difference> explained) {

    /** Counts and sums of both sides, of what was taken or of what is held. */
    public record Sum(String currency, boolean held, long ourCount, long ourMinor, long theirCount, long theirMinor) {
        public boolean same() {
            return ourCount == theirCount && ourMinor == theirMinor;
        }
    }

    /** What is not the same. */
    public enum Kind {
        /** We hold it for paid, and the provider lists no such payment. */
        ONLY_OURS,
        /** It carries a key in our manner that our books don't have. */
        UNKNOWN_KEY,
        /** The customer has paid, and our books don't know. */
        MISSED,
        AMOUNT,
        /** Held for the one, taken or let go for the other. */
        STATE
    }

    /**
     * Something that is not the same on both sides.
     *
     * @param ours what our books say, {@code theirs} what the provider says; null where a side knows of no money
     */
    public record Difference(
            Kind kind,
            String key,
            @Nullable String payment,
            @Nullable String caseNumber,
            @Nullable Long collectionId,
            @Nullable Side ours,
            @Nullable Side theirs) {}

    /** What one side says: how much was taken, or is held, and since when. */
    public record Side(Money amount, boolean held, Instant at) {}

    /** Whether the provider was asked and nothing differs. */
    public boolean addsUp() {
        return unreachable == null && differences.isEmpty();
    }

    /** Whether there is nothing to be said at all. */
    public boolean isEmpty() {
        return unreachable == null && totals.isEmpty() && differences.isEmpty() && explained.isEmpty();
    }
}
