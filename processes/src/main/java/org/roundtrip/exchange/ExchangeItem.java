package org.roundtrip.exchange;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a case is exchanged for.
 *
 * @param priceMinor what all its units cost, as agreed when it was chosen
 * @param decidedBy the rule that says so
 */
public record ExchangeItem(
        long caseId,
        int lineNo,
        String sku,
        String name,
        @Nullable String options,
        int quantity,
        long priceMinor,
        String decidedBy) {

    public Money price(String currency) {
        return Money.ofMinor(CurrencyUnit.of(currency), priceMinor);
    }

    /** Its name as a customer knows it. */
    public String words() {
        return options == null ? name : name + ", " + options;
    }
}
