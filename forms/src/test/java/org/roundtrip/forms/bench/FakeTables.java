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
            case "withdrawal-period" ->
                answer(decision, "Everybody", inputs, Map.of("days", 14, "uninformedMonths", 12, "law", "EU-W1"));
            case "disposition" -> disposition(decision, inputs);
            case "exchange-price" -> exchangePrice(decision, inputs);
            case "exchange-timing" -> exchangeTiming(decision, inputs);
            case "warranty-entitlement" -> entitlement(decision, inputs);
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

    /** What is as new goes on the shelf, the rest is recycled. */
    private static Answer disposition(String decision, Map<String, Object> inputs) {
        boolean asNew = "A".equals(inputs.get("grade"));
        return answer(
                decision,
                asNew ? "AsNew" : "BeyondUse",
                inputs,
                Map.of("disposition", asNew ? "RESTOCK" : "RECYCLE", "because", asNew ? "as-new" : "beyond-use"));
    }

    /** Variants cost what was paid, anything else what it costs today. */
    private static Answer exchangePrice(String decision, Map<String, Object> inputs) {
        boolean even = inputs.get("sameGroup").equals(true);
        return answer(
                decision, even ? "Variant" : "Other", inputs, Map.of("price", even ? "EVEN" : "TODAY", "because", "x"));
    }

    private static Answer exchangeTiming(String decision, Map<String, Object> inputs) {
        boolean now = inputs.get("inAdvance").equals(true);
        var timing = now ? "AT_ONCE" : inputs.get("shopsFault").equals(true) ? "AT_FIRST_SCAN" : "ON_RECEIPT";
        return answer(decision, timing, inputs, Map.of("timing", timing, "holdDays", now ? 6 : 0, "because", "x"));
    }

    /** Two years for everybody; damage by use is for a person. */
    private static Answer entitlement(String decision, Map<String, Object> inputs) {
        boolean young = ((Number) inputs.get("months")).intValue() < 24;
        boolean review = inputs.get("damageByUse").equals(true);
        var entitlement = young && !review ? "GUARANTEE" : "NEITHER";
        return answer(
                decision,
                entitlement,
                inputs,
                Map.of(
                        "entitlement",
                        entitlement,
                        "review",
                        review,
                        "repairDays",
                        0,
                        "extensionMonths",
                        12,
                        "burden",
                        "SELLER",
                        "law",
                        "EU-G1",
                        "because",
                        "within-two-years"));
    }

    private static Answer answer(
            String decision, String rule, Map<String, Object> inputs, Map<String, Object> outputs) {
        return new Answer(decision, 1, List.of("Rule_" + rule), inputs, outputs);
    }
}
