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
 */
record Swap(List<String> wanted, Money difference, @Nullable String timing, int days, boolean choosing) {}
