package org.roundtrip.forms.reconciliation.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.reconciliation.Finding;
import org.roundtrip.reconciliation.Reconciliation;
import org.roundtrip.reconciliation.TakenBooks;
import org.roundtrip.reconciliation.Total;
import org.roundtrip.refund.AttemptState;

/**
 * How our books and the providers' compare. Amounts are minor units of their currency.
 *
 * @param providers what was given back, {@code taken} what was taken of customers on payment pages
 */
record ReconciliationJson(Instant from, Instant until, boolean addsUp, List<Books> providers, List<Taken> taken) {
    /**
     * One provider's.
     *
     * @param told whether its list is only what it told by itself
     * @param unreachable why it could not be asked, null if it was
     */
    record Books(
            String provider,
            boolean told,
            @Nullable String unreachable,
            boolean addsUp,
            long differences,
            List<Total> totals,
            List<Found> findings) {}

    /** @param difference false for what is only explained */
    record Found(
            Finding.Kind kind,
            boolean difference,
            @Nullable String providerRefundId,
            @Nullable String key,
            String payment,
            @JsonProperty("case") @Nullable String caseNumber,
            @Nullable Long refund,
            @Nullable Side ours,
            @Nullable Side theirs) {}

    /** One provider's; {@code held} sums are held on cards, the others taken. */
    record Taken(
            String provider,
            @Nullable String unreachable,
            boolean addsUp,
            List<TakenBooks.Sum> totals,
            List<TakenFound> findings) {}

    /** @param difference false for what is only explained */
    record TakenFound(
            TakenBooks.Kind kind,
            boolean difference,
            String key,
            @Nullable String payment,
            @JsonProperty("case") @Nullable String caseNumber,
            @Nullable Long collection,
            @Nullable TakenSide ours,
            @Nullable TakenSide theirs) {}

    record TakenSide(String currency, long amount, boolean held, Instant at) {}

    record Side(
            String currency,
            long amount,
            AttemptState state,
            @Nullable Instant at) {}

    static ReconciliationJson of(Reconciliation result) {
        return new ReconciliationJson(
                result.from(),
                result.until(),
                result.addsUp(),
                result.providers().stream().map(ReconciliationJson::books).toList(),
                result.taken().stream().map(ReconciliationJson::taken).toList());
    }

    private static Taken taken(TakenBooks books) {
        return new Taken(
                books.provider(),
                books.unreachable(),
                books.addsUp(),
                books.totals(),
                Stream.concat(
                                books.differences().stream().map(each -> found(each, true)),
                                books.explained().stream().map(each -> found(each, false)))
                        .toList());
    }

    private static TakenFound found(TakenBooks.Difference found, boolean difference) {
        return new TakenFound(
                found.kind(),
                difference,
                found.key(),
                found.payment(),
                found.caseNumber(),
                found.collectionId(),
                side(found.ours()),
                side(found.theirs()));
    }

    private static @Nullable TakenSide side(TakenBooks.@Nullable Side side) {
        return side == null
                ? null
                : new TakenSide(
                        side.amount().getCurrencyUnit().getCode(),
                        side.amount().getAmountMinorLong(),
                        side.held(),
                        side.at());
    }

    private static Books books(Reconciliation.Books books) {
        return new Books(
                books.provider(),
                books.told(),
                books.unreachable(),
                books.addsUp(),
                books.differences(),
                books.totals(),
                books.findings().stream().map(ReconciliationJson::found).toList());
    }

    private static Found found(Finding finding) {
        return new Found(
                finding.kind(),
                finding.kind().isDifference(),
                finding.providerRefundId(),
                finding.key(),
                finding.payment(),
                finding.caseNumber(),
                finding.refundId(),
                side(finding.ours()),
                side(finding.theirs()));
    }

    private static @Nullable Side side(Finding.@Nullable Side side) {
        return side == null
                ? null
                : new Side(
                        side.amount().getCurrencyUnit().getCode(),
                        side.amount().getAmountMinorLong(),
                        side.state(),
                        side.at());
    }
}
