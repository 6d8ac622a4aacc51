package org.roundtrip.returns;

import java.util.List;
import org.joda.money.Money;
import org.roundtrip.policy.ReturnPolicy;

/** What a request would lead to, shown before it is made: the same calculation that later decides. */
public record ReturnPreview(List<Line> lines, Money total, boolean needsReview) {
    /** @param amount what the units paid; zero where the policy refuses */
    public record Line(
            ReturnRequest.Item item,
            String sku,
            String name,
            ReturnPolicy.Verdict verdict,
            String because,
            Money amount) {}
}
