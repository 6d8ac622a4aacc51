package org.roundtrip.forms.portal;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a case is exchanged for, as its customer sees it.
 *
 * @param difference what it costs more (positive: he pays) or less
 * @param timing the key of the sentence that says when it leaves, null while that is open
 * @param days how long he has to hand his goods in, where that counts
 * @param choosing whether he has to choose again
 * @param left whether it may leave, or has left: then there is no way back
 */
record Swap(List<String> wanted, Money difference, @Nullable String timing, int days, boolean choosing, boolean left) {
    /** Whether it leaves before his goods do, against a hold on his card. */
    public boolean atOnce() {
        return "portal.timing.AT_ONCE".equals(timing);
    }
}
