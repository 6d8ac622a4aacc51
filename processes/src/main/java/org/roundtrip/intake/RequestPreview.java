package org.roundtrip.intake;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.roundtrip.calculation.Calculation;
import org.roundtrip.policy.ReturnPolicy;

/**
 * What a request would lead to, shown before it is made.
 *
 * @param refund what would be paid back if everything arrives as it should, by the same calculation that later decides
 */
public record RequestPreview(List<Line> lines, Calculation refund, boolean needsReview) {
    public Money total() {
        return Money.ofMinor(CurrencyUnit.of(refund.currency()), refund.total());
    }

    /** @param amount what the units paid; zero where the policy refuses */
    public record Line(
            CaseRequest.Item item,
            String sku,
            String name,
            ReturnPolicy.Verdict verdict,
            String because,
            Money amount) {}
}
