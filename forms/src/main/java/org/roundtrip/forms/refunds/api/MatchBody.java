package org.roundtrip.forms.refunds.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.refund.ElsewhereRefund;

/** What a refund made elsewhere was for: {@code refund} goes with REFUND, {@code units} with UNITS, a note with GOODWILL. */
record MatchBody(
        ElsewhereRefund.MatchedAs as,
        @Nullable Long refund,
        @Nullable List<Unit> units,
        @Nullable String note) {
    /** So many units of a line of the order. */
    record Unit(int line, int quantity) {}
}
