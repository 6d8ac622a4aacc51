package org.roundtrip.collection;

import java.util.List;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Finance finds a way when a hold could not be captured. What is still held of a customer who paid otherwise is let go. */
@Component
class ArrangeCapture implements TaskVerb<ArrangeCaptureAnswer> {
    private final CollectionRows rows;
    private final SettleHold holds;
    private final ByHand byHand;
    private final Takings takings;
    private final CollectionProcess process;

    ArrangeCapture(CollectionRows rows, SettleHold holds, ByHand byHand, Takings takings, CollectionProcess process) {
        this.rows = rows;
        this.holds = holds;
        this.byHand = byHand;
        this.takings = takings;
        this.process = process;
    }

    @Override
    public String form() {
        return "collection/arrange-capture";
    }

    @Override
    public Class<ArrangeCaptureAnswer> answerType() {
        return ArrangeCaptureAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, ArrangeCaptureAnswer answer) {
        var collection = rows.findBySettlingInstanceIdIn(List.of(item.processInstanceId()))
                .get(0);
        switch (answer.choice()) {
            case RETRY -> {}
            case PAID_ELSEWHERE -> {
                holds.giveUpCapture(collection);
                byHand.paidElsewhere(collection, actor, answer.evidence());
                if (collection.state() == Collection.State.AUTHORISED) {
                    process.giveBack(
                            takings.holdApart(collection), file.number().value());
                }
            }
            case WRITE_OFF -> {
                holds.giveUpCapture(collection);
                byHand.note(collection, actor, "capture-written-off", answer.note());
            }
        }
        return Map.of("captureChoice", answer.choice().name());
    }
}
