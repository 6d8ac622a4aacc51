package org.roundtrip.policy;

import java.util.HashMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.ReturnReason;
import org.springframework.stereotype.Service;

/** May this line come back, under which terms? Decided by the table {@code return-policy}. */
@Service
public class ReturnPolicy {
    private final DecisionTables tables;

    ReturnPolicy(DecisionTables tables) {
        this.tables = tables;
    }

    /** How the policy answers. */
    public enum Verdict {
        ACCEPT,
        REVIEW,
        REFUSE,
        KEEP_ITEM
    }

    /**
     * @param daysSinceDelivery whole days from delivery (or order) to the request
     * @param reason null while the customer has not said yet
     * @param value what the units paid
     */
    public record Question(
            long daysSinceDelivery,
            boolean returnable,
            @Nullable ReturnReason reason,
            Money value) {}

    /**
     * @param because the reason as a code, quoted to the customer
     * @param handInDays days from now until the parcel has to be handed in
     */
    public record Decision(Verdict verdict, String because, int handInDays, DecisionTables.Answer answer) {}

    public Decision decide(Question question) {
        var inputs = new HashMap<String, Object>();
        inputs.put("daysSinceDelivery", question.daysSinceDelivery());
        inputs.put("returnable", question.returnable());
        inputs.put(
                "reason",
                question.reason() == null ? "UNKNOWN" : question.reason().name());
        inputs.put("value", question.value().getAmount().doubleValue());
        var answer = tables.ask("return-policy", inputs);
        return new Decision(
                Verdict.valueOf(answer.text("verdict")), answer.text("because"), answer.number("handInDays"), answer);
    }
}
