package org.roundtrip.forms.portal;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What all choices of a request come to.
 *
 * @param backs what goes back, by the way it goes: to how it was paid, as store credit
 * @param exchanges what all exchanges cost more (positive: the customer pays) or less; null if there are none
 * @param held what is held on the customer's card meanwhile, null if nothing is
 * @param timing the key of the sentence that says when replacements leave, null if there are none
 * @param holdDays how long he has to hand the goods in while something is held
 * @param repairs how many devices are repaired
 * @param open for how many items nothing is chosen yet
 */
record Reckoning(
        List<Back> backs,
        @Nullable Money exchanges,
        @Nullable Money held,
        @Nullable String timing,
        int holdDays,
        int repairs,
        int open) {

    /** Money that goes back. {@code to} is the key of where. */
    public record Back(String to, List<MoneyCard.Row> rows, Money total) {}

    /** Whether anything was chosen. */
    public boolean any() {
        return !backs.isEmpty() || exchanges != null || repairs > 0;
    }
}
