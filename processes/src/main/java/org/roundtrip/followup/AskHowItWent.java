package org.roundtrip.followup;

import java.time.Clock;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.springframework.stereotype.Service;

/** What we write to a customer who agreed to it: the question how it went, and the thanks for a good answer. */
@Service
public class AskHowItWent {
    private final FollowUps followUps;
    private final CaseDesk cases;
    private final Notices notices;
    private final Coupon coupon;
    private final Clock clock;

    AskHowItWent(FollowUps followUps, CaseDesk cases, Notices notices, Coupon coupon, Clock clock) {
        this.followUps = followUps;
        this.cases = cases;
        this.notices = notices;
        this.coupon = coupon;
        this.clock = clock;
    }

    /** @param processInstanceId the instance that waits for the answer */
    public void ask(long caseId, String processInstanceId) {
        followUps.save(FollowUp.asked(caseId, processInstanceId, clock.instant()));
        notices.post(caseId, MailKind.FOLLOW_UP, Map.of());
        cases.tell(caseId, "follow-up-asked", Actor.SYSTEM);
        cases.touch(caseId);
    }

    /** Thanks with the coupon that is configured now; whoever calls has made sure that there is one. */
    public void thank(long caseId) {
        var code = coupon.code().orElseThrow();
        followUps.thankedWith(caseId, code);
        notices.post(caseId, MailKind.THANK_YOU, Map.of("coupon", code));
        cases.tell(caseId, "thanked-with-coupon", Actor.SYSTEM, Map.of("coupon", code));
    }
}
