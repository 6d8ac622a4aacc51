package org.roundtrip.refund;

import org.jspecify.annotations.Nullable;

/**
 * One signed part of what is owed, with the rule that put it there.
 *
 * @param units how many units it stands for, 0 where it stands for none
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
        long amountMinor,
        String rule) {

    public enum Kind {
        GOODS,
        TAX,
        SHIPPING,
        FEE,
        DIMINISHED_VALUE,
        BONUS,
        GOODWILL,
        EXCHANGE_OFFSET
    }
}
