package org.roundtrip.forms;

import java.text.NumberFormat;
import java.util.Locale;
import org.joda.money.Money;

/** Amounts as people write them. */
public final class Amounts {
    private Amounts() {}

    /** For example £5.10, with as many decimals as the currency has. */
    public static String text(Money amount, Locale locale) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(amount.getCurrencyUnit().toCurrency());
        format.setMinimumFractionDigits(amount.getScale());
        format.setMaximumFractionDigits(amount.getScale());
        // A hyphen is easily overlooked before a currency sign.
        return format.format(amount.getAmount()).replace('-', '\u2212');
    }

    /** A stored {@code GBP 5.10} in the same way; any other text as it is. */
    public static String stored(String stored, Locale locale) {
        try {
            return text(Money.parse(stored), locale);
        } catch (IllegalArgumentException e) {
            return stored;
        }
    }
}
