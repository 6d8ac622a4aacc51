package org.roundtrip.forms.desk;

import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.refund.Approvals;
import org.roundtrip.refund.Refund;
import org.roundtrip.refund.Refunds;
import org.roundtrip.worklist.AlreadyAnswered;
import org.roundtrip.worklist.NotAllowed;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Says before a person tries that another one has to approve. The domain refuses in any case. */
@Component
class FourEyes {
    private static final String FORM = "refund/approve-refund";

    private final Refunds refunds;
    private final Approvals approvals;
    private final DeskTexts texts;

    FourEyes(Refunds refunds, Approvals approvals, DeskTexts texts) {
        this.refunds = refunds;
        this.approvals = approvals;
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
        if (refund.get().preparedBy().equals(actor.name())) {
            return new NotAllowed("four-eyes", texts.text("four-eyes.prepared"));
        }
        boolean spoke = approvals.of(refund.get().key()).stream()
                .anyMatch(word -> word.approver().equals(actor.name()));
        return spoke ? new AlreadyAnswered("already-approved", texts.text("four-eyes.approved")) : null;
    }

    private java.util.Optional<Refund> newest(WorkItem item) {
        return refunds.ofCase(item.caseId()).stream().findFirst();
    }
}
