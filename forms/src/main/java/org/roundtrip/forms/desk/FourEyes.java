package org.roundtrip.forms.desk;

import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.refund.Refund;
import org.roundtrip.refund.Refunds;
import org.roundtrip.refund.SecondPair;
import org.roundtrip.worklist.AlreadyAnswered;
import org.roundtrip.worklist.NotAllowed;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Says before a person tries that another one has to approve. The domain refuses in any case. */
@Component
class FourEyes {
    private static final String FORM = "refund/approve-refund";

    private final Refunds refunds;
    private final SecondPair eyes;
    private final DeskTexts texts;

    FourEyes(Refunds refunds, SecondPair eyes, DeskTexts texts) {
        this.refunds = refunds;
        this.eyes = eyes;
        this.texts = texts;
    }

    /** The refusal, its message a sentence, or null if this person may answer. */
    @Nullable
    RuntimeException refusal(WorkItem item, Actor actor) {
        if (!item.formKey().equals(FORM)) {
            return null;
        }
        var refund = refunds.findByPayoutInstanceId(item.processInstanceId()).or(() -> newest(item));
        if (refund.isEmpty()) {
            return null;
        }
        var refusal = eyes.refusal(refund.get().key(), actor);
        if (refusal == null) {
            return null;
        }
        return refusal.equals(SecondPair.FOUR_EYES)
                ? new NotAllowed(refusal, texts.text("four-eyes.prepared"))
                : new AlreadyAnswered(refusal, texts.text("four-eyes.approved"));
    }

    private java.util.Optional<Refund> newest(WorkItem item) {
        return refunds.ofCase(item.caseId()).stream().findFirst();
    }
}
