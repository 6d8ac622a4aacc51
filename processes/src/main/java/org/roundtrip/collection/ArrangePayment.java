package org.roundtrip.collection;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Finance finds a way when the provider makes no page for the customer to pay on. */
@Component
class ArrangePayment implements TaskVerb<ArrangePaymentAnswer> {
    private static final Duration AT_LEAST = Duration.ofDays(3);

    private final CollectionRows rows;
    private final AskForPayment asking;
    private final CloseLink closing;
    private final ByHand byHand;
    private final CaseDesk cases;
    private final Clock clock;

    ArrangePayment(
            CollectionRows rows, AskForPayment asking, CloseLink closing, ByHand byHand, CaseDesk cases, Clock clock) {
        this.rows = rows;
        this.asking = asking;
        this.closing = closing;
        this.byHand = byHand;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "collection/arrange-payment";
    }

    @Override
    public Class<ArrangePaymentAnswer> answerType() {
        return ArrangePaymentAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, ArrangePaymentAnswer answer) {
        var collection =
                rows.findByAskingInstanceIdIn(List.of(item.processInstanceId())).get(0);
        var variables = new HashMap<String, Object>(
                Map.of("paymentChoice", answer.choice().name()));
        switch (answer.choice()) {
            case ASK_AGAIN -> {
                var least = clock.instant().plus(AT_LEAST);
                var times = asking.times(collection.payBy().isBefore(least) ? least : collection.payBy());
                rows.wantedAgain(collection.key(), times.payBy());
                cases.tell(file.key(), "payment-asked-again", actor);
                variables.put("payBy", times.payBy());
                variables.put("remindAt", times.remindAt());
            }
            case PAID_ELSEWHERE -> byHand.paidElsewhere(collection, actor, answer.evidence());
            case GIVE_UP -> closing.end(collection);
        }
        return variables;
    }
}
