package org.roundtrip.shipping;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Support settles with the carrier what no program could. */
@Component
class VoidLabelByHand implements TaskVerb<VoidByHandAnswer> {
    private final Shipments shipments;
    private final LabelBook labels;
    private final CaseDesk cases;

    VoidLabelByHand(Shipments shipments, LabelBook labels, CaseDesk cases) {
        this.shipments = shipments;
        this.labels = labels;
        this.cases = cases;
    }

    @Override
    public String form() {
        return "shipping/void-label-by-hand";
    }

    @Override
    public Class<VoidByHandAnswer> answerType() {
        return VoidByHandAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, VoidByHandAnswer answer) {
        shipments.findByProcessInstanceId(item.processInstanceId()).ifPresent(labels::voidedByHand);
        cases.tell(file.key(), "label-voided", actor);
        return Map.of();
    }
}
