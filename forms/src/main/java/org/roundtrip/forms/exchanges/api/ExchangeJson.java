package org.roundtrip.forms.exchanges.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.exchange.Exchange;
import org.roundtrip.exchange.ExchangeItem;
import org.roundtrip.policy.ExchangePolicy.Timing;

/**
 * An exchange as the API shows it. Amounts are minor units of {@code currency}.
 *
 * @param timing when the replacement may leave, null until that is agreed
 * @param leftAt when it was let go, null while it was not
 * @param refundInstead whether the customer gets his money in place of the replacement
 * @param off why the exchange does not happen, null while it does
 */
record ExchangeJson(
        String number,
        boolean inAdvance,
        @Nullable Timing timing,
        @Nullable String decidedBy,
        @Nullable Instant leftAt,
        boolean refundInstead,
        Exchange.@Nullable Off off,
        String currency,
        List<Item> items) {

    /** @param price what all its units cost */
    record Item(
            int line, String sku, String name, @Nullable String options, int quantity, long price, String decidedBy) {
        static Item of(ExchangeItem item) {
            return new Item(
                    item.lineNo(),
                    item.sku(),
                    item.name(),
                    item.options(),
                    item.quantity(),
                    item.priceMinor(),
                    item.decidedBy());
        }
    }
}
