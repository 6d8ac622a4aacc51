package org.roundtrip.refund;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.roundtrip.cases.Outcome;
import org.roundtrip.payment.Payment;
import org.roundtrip.policy.DecisionLog;
import org.roundtrip.policy.TenderOrderPolicy;
import org.springframework.stereotype.Component;

/** Puts an order's payments into the order in which they give back. Where there is only one, nobody has to be asked. */
@Component
class TenderOrder {
    private final TenderOrderPolicy policy;
    private final DecisionLog log;

    TenderOrder(TenderOrderPolicy policy, DecisionLog log) {
        this.policy = policy;
        this.log = log;
    }

    /** All payments, by order and rank; what was decided is remembered with the case. */
    List<Payment> ranked(List<Payment> payments, Outcome method, long caseId) {
        var byOrder = payments.stream().collect(Collectors.groupingBy(Payment::orderId, Collectors.counting()));
        var ranks = new HashMap<Long, Integer>();
        var decided = new ArrayList<DecisionLog.Decided>();
        for (var payment : payments) {
            if (byOrder.get(payment.orderId()) > 1) {
                var decision = policy.decide(payment.tender().name(), payment.position(), method);
                ranks.put(payment.key(), decision.rank());
                decided.add(new DecisionLog.Decided(caseId, null, decision.answer()));
            }
        }
        if (!decided.isEmpty()) {
            log.record(decided);
        }
        return payments.stream()
                .sorted(Comparator.comparingLong(Payment::orderId)
                        .thenComparing(payment -> ranks.getOrDefault(payment.key(), 0))
                        .thenComparing(Payment::position))
                .toList();
    }
}
