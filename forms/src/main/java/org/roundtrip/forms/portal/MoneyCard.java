package org.roundtrip.forms.portal;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a case comes to for its customer.
 *
 * @param expected true while nothing has been calculated: then the rows are what the units paid
 * @param creditUntil when the credit expires, if it does
 * @param ways where the parts go, where that is not simply the way the customer paid; else none
 * @param state the key of the sentence that says how far the money is
 */
record MoneyCard(
        boolean expected,
        List<Row> rows,
        Money total,
        String state,
        @Nullable Instant at,
        @Nullable String creditCode,
        @Nullable Instant creditUntil,
        List<Way> ways) {
    /** Where a part goes: {@code key} names the sentence, {@code code} ends a credit's code where it goes back on one. */
    public record Way(String key, Money amount, String code) {}

    /** @param kind the key of the row's name where it is not an item */
    public record Row(
            @Nullable String name, int units, @Nullable String kind, Money amount) {}
}
