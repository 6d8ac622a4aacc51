package org.roundtrip.forms.credits.api;

import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.roundtrip.cases.InvalidRequest;

/** Amounts as callers name them. */
final class CreditAmounts {
    static final long MOST = 1_000_000_000_000L;

    private CreditAmounts() {}

    static Money of(String currency, long minor) {
        try {
            return Money.ofMinor(CurrencyUnit.of(currency), minor);
        } catch (IllegalCurrencyException e) {
            throw new InvalidRequest("/currency", "unknown-currency", "is not an ISO 4217 currency code");
        }
    }
}
