package org.roundtrip.forms.bench;

import java.util.List;
import java.util.Map;
import org.roundtrip.policy.DecisionTables;

/** Stands in for the engine's decision tables: one rule or two of each, by the shipped tables' names. */
final class FakeTables implements DecisionTables {
    @Override
    public Answer ask(String decision, Map<String, Object> inputs) {
        return switch (decision) {
            case "return-policy" -> returnPolicy(decision, inputs);
            case "return-fee" -> answer(decision, "Free", inputs, Map.of("feePercent", 0, "returnFee", 0));
            case "diminished-value" ->
                answer(decision, "Worn", inputs, Map.of("percent", "C".equals(inputs.get("grade")) ? 20 : 0));
            case "store-credit-bonus" ->
                answer(
                        decision,
                        "Credit",
                        inputs,
                        Map.of("percent", inputs.get("storeCredit").equals(true) ? 10 : 0));
            case "shipping-refund" ->
                answer(
                        decision,
                        "Full",
                        inputs,
                        Map.of(
                                "shipping",
                                inputs.get("fullReturn").equals(true) ? "STANDARD" : "NONE",
                                "because",
                                "full-return"));
            case "exchange-price" ->
                answer(
                        decision,
                        "Price",
                        inputs,
                        Map.of(
                                "price",
                                inputs.get("sameGroup").equals(true) ? "EVEN" : "TODAY",
                                "because",
                                inputs.get("sameGroup").equals(true) ? "same-thing" : "price-of-today"));
            case "exchange-timing" -> exchangeTiming(decision, inputs);
            case "warranty-entitlement" -> warrantyEntitlement(decision, inputs);
            default -> throw new IllegalStateException("there is no decision " + decision);
        };
    }

    /** Says yes within 30 days and asks a person after that; unreturnable lines are refused. */
    private static Answer returnPolicy(String decision, Map<String, Object> inputs) {
        var days = ((Number) inputs.get("daysSinceDelivery")).longValue();
        var verdict = inputs.get("returnable").equals(false) ? "REFUSE" : days > 30 ? "REVIEW" : "ACCEPT";
        var because = Map.of("REFUSE", "not-returnable", "REVIEW", "past-window", "ACCEPT", "within-window");
        return answer(
                decision,
                verdict,
                inputs,
                Map.of("verdict", verdict, "because", because.get(verdict), "handInDays", 14));
    }

    private static Answer exchangeTiming(String decision, Map<String, Object> inputs) {
        boolean inAdvance = inputs.get("inAdvance").equals(true);
        return answer(
                decision,
                "Timing",
                inputs,
                Map.of(
                        "timing",
                        inAdvance ? "AT_ONCE" : "ON_RECEIPT",
                        "holdDays",
                        inAdvance ? 6 : 0,
                        "because",
                        inAdvance ? "held-on-card" : "inspected-first"));
    }

    /** Two years of the seller's guarantee, then nobody's. */
    private static Answer warrantyEntitlement(String decision, Map<String, Object> inputs) {
        int months = ((Number) inputs.get("months")).intValue();
        boolean covered = months >= 0 && months < 24;
        return answer(
                decision,
                covered ? "Guarantee" : "Over",
                inputs,
                Map.of(
                        "entitlement",
                        covered ? "GUARANTEE" : "NEITHER",
                        "review",
                        String.valueOf(months < 0),
                        "repairDays",
                        0,
                        "extensionMonths",
                        covered ? 12 : 0,
                        "burden",
                        covered ? "SELLER" : "NONE",
                        "law",
                        covered ? "EU-G1" : "NONE",
                        "because",
                        covered ? "within-guarantee" : "guarantee-over"));
    }

    private static Answer answer(
            String decision, String rule, Map<String, Object> inputs, Map<String, Object> outputs) {
        return new Answer(decision, 1, List.of("Rule_" + rule), inputs, outputs);
    }
}
