package org.roundtrip.forms.portal;

import java.util.ArrayList;
import java.util.List;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.followup.FollowUpProcess;
import org.roundtrip.followup.FollowUps;

/** Stands in for the model: thanks with a coupon where that is allowed, and remembers whom it would call back. */
class FakeFollowUp implements FollowUpProcess {
    static final String COUPON = "THANKS10";

    final List<Long> toCallBack = new ArrayList<>();
    private final FollowUps followUps;

    FakeFollowUp(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void ask(CaseFile file) {
        throw new IllegalStateException("no page asks by mail");
    }

    @Override
    public boolean answered(String processInstanceId, boolean lowScore, boolean mayOffer) {
        return false;
    }

    @Override
    public String answeredUnasked(CaseFile file, boolean lowScore, boolean mayOffer) {
        if (lowScore) {
            toCallBack.add(file.key());
        } else if (mayOffer) {
            followUps.thankedWith(file.key(), COUPON);
        }
        return "follow-up-" + file.key();
    }
}
