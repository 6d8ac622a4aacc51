package org.roundtrip.forms.portal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A withdrawal while it is being filled in.
 *
 * @param items which items in the consumer's words; null for the whole order
 * @param reference of the statement it became, once it is confirmed
 */
record WithdrawDraft(
        String name,
        String order,
        String email,
        @Nullable String items,
        @Nullable String reference) {

    WithdrawDraft stated(String as) {
        return new WithdrawDraft(name, order, email, items, as);
    }

    @JsonIgnore
    boolean done() {
        return reference != null;
    }
}
