package org.roundtrip.forms.desk;

import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
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
    private static final String REVIEW = "intake/review-request";

    private final Refunds refunds;
    private final SecondPair eyes;
    private final CaseDesk cases;
    private final DeskTexts texts;

    FourEyes(Refunds refunds, SecondPair eyes, CaseDesk cases, DeskTexts texts) {
        this.refunds = refunds;
        this.eyes = eyes;
        this.cases = cases;
        this.texts = texts;
    }

    /** The refusal, its message a sentence, or null if this person may answer. */
    @Nullable
    RuntimeException refusal(WorkItem item, Actor actor) {
        if (item.formKey().equals(REVIEW)) {
            return ofReview(item, actor);
        }
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

    private @Nullable RuntimeException ofReview(WorkItem item, Actor actor) {
        var file = cases.known(item.caseId());
        return file.isBackDated() && actor.name().equals(file.openedBy())
                ? new NotAllowed("four-eyes", texts.text("four-eyes.back-dated"))
                : null;
    }

    private java.util.Optional<Refund> newest(WorkItem item) {
        return refunds.ofCase(item.caseId()).stream().findFirst();
    }
}
