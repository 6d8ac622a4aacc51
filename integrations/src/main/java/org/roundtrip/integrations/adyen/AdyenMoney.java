package org.roundtrip.integrations.adyen;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/**
 * Amounts as Adyen counts them: in minor units, though not everywhere in those of ISO 4217
 * (docs.adyen.com/development-resources/currency-codes). A factor of a hundred either way would be noticed late.
 */
final class AdyenMoney {
    private static final Map<String, Integer> OWN_DECIMALS = Map.of("CLP", 2, "CVE", 0, "IDR", 0, "ISK", 2);

    private AdyenMoney() {}

    /** Empty if Adyen can't express the amount, as half a rupiah. */
    static Optional<Long> value(Money money) {
        try {
            return Optional.of(money.getAmount()
                    .movePointRight(decimals(money.getCurrencyUnit()))
                    .longValueExact());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** Empty for a currency, or an amount of it, that we can't express. */
    static Optional<Money> money(String currency, long value) {
        try {
            var unit = CurrencyUnit.of(currency);
            return Optional.of(Money.of(unit, BigDecimal.valueOf(value, decimals(unit)), RoundingMode.UNNECESSARY));
        } catch (IllegalCurrencyException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static int decimals(CurrencyUnit currency) {
        return OWN_DECIMALS.getOrDefault(currency.getCode(), currency.getDecimalPlaces());
    }
}
