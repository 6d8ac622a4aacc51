package org.roundtrip.shipping;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Support finds a way when no label for a parcel to the customer could be bought. */
@Component
class ArrangeOutboundLabel implements TaskVerb<ArrangeLabelAnswer> {
    private final Shipments shipments;
    private final OwnLabel ownLabel;
    private final Turns turns;
    private final CaseDesk cases;

    ArrangeOutboundLabel(Shipments shipments, OwnLabel ownLabel, Turns turns, CaseDesk cases) {
        this.shipments = shipments;
        this.ownLabel = ownLabel;
        this.turns = turns;
        this.cases = cases;
    }

    @Override
    public String form() {
        return "shipping/arrange-outbound-label";
    }

    @Override
    public Class<ArrangeLabelAnswer> answerType() {
        return ArrangeLabelAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, ArrangeLabelAnswer answer) {
        var shipment =
                shipments.findByProcessInstanceId(item.processInstanceId()).orElseThrow();
        switch (answer.choice()) {
            case OWN_LABEL -> ownLabel.use(shipment, answer);
            case RETRY -> turns.after(shipment);
            case GIVE_UP -> shipments.move(shipment.key(), Shipment.State.CANCELLED);
        }
        cases.tell(
                file.key(),
                "outbound-label-arranged",
                actor,
                Map.of("choice", answer.choice().name()));
        return Map.of("labelChoice", answer.choice().name());
    }
}
