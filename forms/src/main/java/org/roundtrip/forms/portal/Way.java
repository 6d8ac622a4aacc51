package org.roundtrip.forms.portal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Outcome;

/**
 * What is to become of one item.
 *
 * @param sku what it is exchanged for, null if it is not
 * @param differenceMinor what that cost more or less when it was chosen: a change is said before anything is sent
 */
record Way(Outcome outcome, @Nullable String sku, long differenceMinor) {
    private static final String EXCHANGE = Outcome.EXCHANGE + ":";

    static Way of(Outcome outcome) {
        return new Way(outcome, null, 0);
    }

    static Way exchange(String sku, long differenceMinor) {
        return new Way(Outcome.EXCHANGE, sku, differenceMinor);
    }

    /** As forms write it: the outcome, with the product's sku if it is exchanged. */
    @JsonIgnore
    String value() {
        return sku == null ? outcome.name() : EXCHANGE + sku;
    }

    /** The sku in a form's value; null if it asks for no exchange. */
    static @Nullable String sku(String value) {
        return value.startsWith(EXCHANGE) ? value.substring(EXCHANGE.length()) : null;
    }
}
