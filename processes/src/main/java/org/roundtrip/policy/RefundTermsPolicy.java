package org.roundtrip.policy;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.calculation.Basis.Terms;
import org.roundtrip.cases.ReturnReason;
import org.springframework.stereotype.Service;

/**
 * What is taken off and added when an item is paid back? Decided by the tables {@code return-fee},
 * {@code diminished-value} and {@code store-credit-bonus}; what becomes of the delivery by {@code shipping-refund}.
 */
@Service
public class RefundTermsPolicy {
    private static final String PERCENT = "percent";

    private final DecisionTables tables;

    RefundTermsPolicy(DecisionTables tables) {
        this.tables = tables;
    }

    /** What of an order's delivery is given back. */
    public enum Shipping {
        NONE,
        /** What the cheapest delivery offered would have cost, at most what was paid. */
        STANDARD,
        /** All that was paid. */
        PAID
    }

    public record ShippingDecision(Shipping shipping, String because, DecisionTables.Answer answer) {}

    /** @param grade A to D as inspected; null for an item nobody here has seen */
    public RefundTerms decide(ReturnReason reason, @Nullable String grade, boolean asCredit) {
        var fee = tables.ask("return-fee", Map.of("reason", reason.name()));
        var diminished = tables.ask(
                "diminished-value", Map.of("grade", grade == null ? "NONE" : grade, "reason", reason.name()));
        var bonus = tables.ask("store-credit-bonus", Map.of("storeCredit", asCredit));
        var terms = new Terms(
                RefundTerms.term(fee.decimal("feePercent"), fee),
                RefundTerms.term(diminished.decimal(PERCENT), diminished),
                RefundTerms.term(bonus.decimal(PERCENT), bonus));
        var effective = Stream.of(fee, diminished, bonus)
                .filter(answer -> answer.outputs().values().stream()
                        .anyMatch(output -> output instanceof Number number && number.doubleValue() != 0))
                .toList();
        return new RefundTerms(terms, fee.decimal("returnFee"), fee.source(), effective);
    }

    /** @param fullReturn whether everything of the order that can be sent back has been, with this refund */
    public ShippingDecision shipping(boolean fullReturn, boolean shopsFault) {
        var answer = tables.ask("shipping-refund", Map.of("fullReturn", fullReturn, "shopsFault", shopsFault));
        return new ShippingDecision(Shipping.valueOf(answer.text("shipping")), answer.text("because"), answer);
    }
}
