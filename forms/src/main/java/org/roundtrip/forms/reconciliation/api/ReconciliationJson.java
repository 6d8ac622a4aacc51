package org.roundtrip.forms.reconciliation.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.reconciliation.Finding;
import org.roundtrip.reconciliation.Reconciliation;
import org.roundtrip.reconciliation.Total;
import org.roundtrip.refund.AttemptState;

/** How our books and the providers' compare. Amounts are minor units of their currency. */
record ReconciliationJson(Instant from, Instant until, boolean addsUp, List<Books> providers) {
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
                result.providers().stream().map(ReconciliationJson::books).toList());
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
