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

    private static Answer answer(
            String decision, String rule, Map<String, Object> inputs, Map<String, Object> outputs) {
        return new Answer(decision, 1, List.of("Rule_" + rule), inputs, outputs);
    }
}
