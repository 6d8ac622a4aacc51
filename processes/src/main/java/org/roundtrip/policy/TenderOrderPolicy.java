package org.roundtrip.policy;

import java.util.Map;
import org.roundtrip.cases.Outcome;
import org.springframework.stereotype.Service;

/** Which payment of an order gives back first? Decided by the table {@code tender-order}, payment by payment. */
@Service
public class TenderOrderPolicy {
    private final DecisionTables tables;

    TenderOrderPolicy(DecisionTables tables) {
        this.tables = tables;
    }

    /** @param rank the lowest gives back first; payments of one rank in the order of payment */
    public record Decision(int rank, String because, DecisionTables.Answer answer) {}

    /**
     * @param tender CARD, GIFT_CARD or STORE_CREDIT
     * @param position the payment's place among those of its order, from 1
     */
    public Decision decide(String tender, int position, Outcome method) {
        var answer =
                tables.ask("tender-order", Map.of("tender", tender, "position", position, "method", method.name()));
        return new Decision(answer.number("rank"), answer.text("because"), answer);
    }
}
