package org.roundtrip.repair;

import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An offer to repair something for money.
 *
 * @param totalMinor what the customer would pay, with tax
 * @param answeredBy who accepted or declined, as he wrote his name
 */
public record RepairQuote(
        long id,
        long caseId,
        State state,
        String currency,
        long totalMinor,
        Instant validUntil,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable Long collectionId) {
    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        EXPIRED
    }

    /** @param kind what the amount is for */
    public record Line(Kind kind, String words, long amountMinor) {}

    public enum Kind {
        PART,
        LABOUR,
        TAX
    }

    public Money total() {
        return Money.ofMinor(CurrencyUnit.of(currency), totalMinor);
    }
}
