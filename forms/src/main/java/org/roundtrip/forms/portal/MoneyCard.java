package org.roundtrip.forms.portal;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a case comes to for its customer.
 *
 * @param expected true while nothing has been calculated: then the rows are what the units paid
 * @param state the key of the sentence that says how far the money is
 */
record MoneyCard(
        boolean expected,
        List<Row> rows,
        Money total,
        String state,
        @Nullable Instant at,
        @Nullable String creditCode,
        @Nullable Split split) {
    /** What went back to how it was paid, and what is store credit, where a refund went both ways. */
    public record Split(Money paidBack, Money credited) {}

    /** @param kind the key of the row's name where it is not an item */
    public record Row(
            @Nullable String name, int units, @Nullable String kind, Money amount) {}
}
