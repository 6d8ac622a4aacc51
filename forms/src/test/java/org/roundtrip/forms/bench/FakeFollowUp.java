package org.roundtrip.forms.bench;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.followup.FollowUpProcess;
import org.roundtrip.followup.FollowUps;
import org.roundtrip.worklist.WorkItem;
import org.roundtrip.worklist.WorkItems;

/** Stands in for the model: thanks with a coupon where that is allowed, and has support call back after a low score. */
public class FakeFollowUp implements FollowUpProcess {
    public static final String COUPON = "THANKS10";

    public final List<Long> toCallBack = new ArrayList<>();
    private final FollowUps followUps;
    private final WorkItems items;
    private final Clock clock;

    FakeFollowUp(FollowUps followUps, WorkItems items, Clock clock) {
        this.followUps = followUps;
        this.items = items;
        this.clock = clock;
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
            items.opened(new WorkItem(
                    UUID.randomUUID().toString(),
                    file.key(),
                    file.number().value(),
                    "follow-up",
                    "Task_CallTheCustomerBack",
                    "follow-up/call-customer-back",
                    "Call the customer back",
                    "support",
                    null,
                    clock.instant(),
                    null));
        } else if (mayOffer) {
            followUps.thankedWith(file.key(), COUPON);
        }
        return "follow-up-" + file.key();
    }
}
