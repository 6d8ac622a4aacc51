package org.roundtrip.reimbursement;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.orders.OrderLine;
import org.roundtrip.orders.ShopOrder;
import org.roundtrip.orders.UnitRange;

/**
 * Units of an order line that are, or would be, paid back.
 *
 * @param grade as inspected; null for what nobody here has seen
 * @param sentBack whether any of them came back, or are to
 * @param rule who decided that they are paid back
 * @param goodwillMinor what a person gives on top
 * @param diminishedPercent what a person found lost in value; null leaves it to the policy
 */
public record OwedItem(
        int caseLineNo,
        ShopOrder order,
        OrderLine line,
        List<UnitRange> units,
        ReturnReason reason,
        @Nullable String grade,
        boolean sentBack,
        String rule,
        long goodwillMinor,
        @Nullable BigDecimal diminishedPercent) {

    /** Begins the name of a rule that is the law's own, over any policy. */
    private static final String BY_LAW = "law/";

    private static final String UNINFORMED = "-uninformed";

    /** Whether the law gives it back: then nothing is charged for it (Directive 2011/83/EU art. 14). */
    boolean byLaw() {
        return rule.startsWith(BY_LAW);
    }

    /** Whether use of it costs nothing either, because nobody told the consumer of his right (art. 14(2)). */
    boolean usedForFree() {
        return byLaw() && rule.endsWith(UNINFORMED);
    }

    int count() {
        return UnitRange.count(units);
    }
}
