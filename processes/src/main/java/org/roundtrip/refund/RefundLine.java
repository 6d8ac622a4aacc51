package org.roundtrip.refund;

import org.jspecify.annotations.Nullable;
import org.roundtrip.calculation.Calculation.Part;
import org.roundtrip.calculation.Kind;

/**
 * One signed part of what is owed, with the rule that put it there.
 *
 * @param units how many units it stands for, 0 where it stands for none
 * @param taxCode the tax it is, or is taken off; null for what is no tax
 * @param rule decision, rule and version, for example {@code return-policy/Rule_WithinWindow@3}
 */
public record RefundLine(
        long refundId,
        int position,
        Kind kind,
        @Nullable Integer caseLineNo,
        long orderId,
        @Nullable Integer orderLineNo,
        int units,
        @Nullable String taxCode,
        long amountMinor,
        String rule) {

    /** The same as the calculation gives it. */
    public Part part() {
        return new Part(kind, caseLineNo, orderId, orderLineNo, units, taxCode, amountMinor, rule);
    }
}
