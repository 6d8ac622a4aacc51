package org.roundtrip.collection;

import java.util.List;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Finance closes in the dashboard what the provider could not be asked to close. */
@Component
class CloseLinkByHand implements TaskVerb<CloseLinkAnswer> {
    private final CollectionRows rows;
    private final CloseLink closing;
    private final PaymentLinks links;

    CloseLinkByHand(CollectionRows rows, CloseLink closing, PaymentLinks links) {
        this.rows = rows;
        this.closing = closing;
        this.links = links;
    }

    @Override
    public String form() {
        return "collection/close-link-by-hand";
    }

    @Override
    public Class<CloseLinkAnswer> answerType() {
        return CloseLinkAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, CloseLinkAnswer answer) {
        var collection =
                rows.findByAskingInstanceIdIn(List.of(item.processInstanceId())).get(0);
        if (answer.choice() == CloseLinkAnswer.Choice.CLOSED) {
            links.newest(collection.key())
                    .filter(link -> link.state().live())
                    .ifPresent(link -> links.move(link, PaymentLink.State.OVER, null, "closed-by-hand"));
            closing.end(collection);
        }
        return Map.of("linkClosed", answer.choice() == CloseLinkAnswer.Choice.CLOSED);
    }
}
