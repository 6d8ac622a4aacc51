package org.roundtrip.forms.portal;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money the shop wants of the customer, or has held or taken.
 *
 * @param hold whether it is only held at first
 * @param what the key of the sentence that says what it is for
 * @param state the key of the sentence that says how it stands, with {@code amount} and {@code when} as facts
 * @param payable whether there is a button
 * @param waiting whether the customer has come back from the provider's page and nothing is known yet
 */
record PayCard(
        long id,
        boolean hold,
        String what,
        String state,
        Money amount,
        @Nullable Instant when,
        boolean payable,
        boolean waiting) {
    /** Whether what it is for still is as it was said: a hold that is over is none. */
    public boolean goesOn() {
        return !hold || payable || state.endsWith(".AUTHORISED");
    }
}
