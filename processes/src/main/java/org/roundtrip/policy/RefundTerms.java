package org.roundtrip.policy;

import java.math.BigDecimal;
import java.util.List;
import org.roundtrip.calculation.Basis.Term;
import org.roundtrip.calculation.Basis.Terms;

/**
 * What the policy takes off and adds when an item is paid back.
 *
 * @param returnFee a flat fee for sending back, in the order's currency; the case pays it once
 * @param returnFeeRule the rule that says so
 * @param decisions the answers that change an amount, for the log
 */
public record RefundTerms(
        Terms terms, BigDecimal returnFee, String returnFeeRule, List<DecisionTables.Answer> decisions) {
    /** Nothing is taken off and nothing added. */
    public static final RefundTerms FREE = new RefundTerms(Terms.NONE, BigDecimal.ZERO, "none", List.of());

    /** The same, but nothing is charged for sending back. */
    public RefundTerms withoutFees() {
        return new RefundTerms(
                new Terms(Term.NONE, terms.diminished(), terms.bonus()),
                BigDecimal.ZERO,
                "none",
                decisions.stream()
                        .filter(answer -> !answer.decision().equals("return-fee"))
                        .toList());
    }

    static Term term(BigDecimal percent, DecisionTables.Answer answer) {
        return new Term(org.roundtrip.calculation.Percent.of(percent), answer.source());
    }
}
