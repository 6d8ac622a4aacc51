package org.roundtrip.policy;

import java.util.Map;
import org.joda.money.Money;
import org.springframework.stereotype.Service;

/** How many finance users have to approve a refund? Decided by the table {@code refund-approval}. */
@Service
public class RefundApprovalPolicy {
    private final DecisionTables tables;

    RefundApprovalPolicy(DecisionTables tables) {
        this.tables = tables;
    }

    /** @param approvals 0, 1 or 2 different finance users */
    public record Decision(int approvals, String because, DecisionTables.Answer answer) {}

    public Decision decide(Money total) {
        var answer =
                tables.ask("refund-approval", Map.of("amount", total.getAmount().doubleValue()));
        return new Decision(answer.number("approvals"), answer.text("because"), answer);
    }
}
