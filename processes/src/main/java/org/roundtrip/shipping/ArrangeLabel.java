package org.roundtrip.shipping;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Support finds a way when no label could be bought. */
@Component
class ArrangeLabel implements TaskVerb<ArrangeLabelAnswer> {
    private final Shipments shipments;
    private final OwnLabel ownLabel;
    private final CaseDesk cases;

    ArrangeLabel(Shipments shipments, OwnLabel ownLabel, CaseDesk cases) {
        this.shipments = shipments;
        this.ownLabel = ownLabel;
        this.cases = cases;
    }

    @Override
    public String form() {
        return "shipping/arrange-label";
    }

    @Override
    public Class<ArrangeLabelAnswer> answerType() {
        return ArrangeLabelAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, ArrangeLabelAnswer answer) {
        var shipment =
                shipments.findByProcessInstanceId(item.processInstanceId()).orElseThrow();
        if (answer.choice() == ArrangeLabelAnswer.Choice.OWN_LABEL) {
            ownLabel.use(shipment, answer);
        }
        if (answer.choice() == ArrangeLabelAnswer.Choice.RETRY) {
            cases.move(file.key(), CaseState.REQUESTED, WaitingFor.CARRIER);
        }
        cases.tell(
                file.key(),
                "label-arranged",
                actor,
                Map.of("choice", answer.choice().name()));
        return Map.of("labelChoice", answer.choice().name());
    }
}
