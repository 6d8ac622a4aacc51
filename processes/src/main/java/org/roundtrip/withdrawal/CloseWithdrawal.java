package org.roundtrip.withdrawal;

import java.util.HashMap;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.Timeline;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.roundtrip.orders.ReservedUnits;
import org.springframework.stereotype.Service;

/** The ways a withdrawal ends that are not those of a return. */
@Service
public class CloseWithdrawal {
    private final CaseDesk cases;
    private final Handlings handlings;
    private final Timeline timeline;
    private final ReservedUnits units;
    private final Notices notices;

    CloseWithdrawal(CaseDesk cases, Handlings handlings, Timeline timeline, ReservedUnits units, Notices notices) {
        this.cases = cases;
        this.handlings = handlings;
        this.timeline = timeline;
        this.units = units;
        this.notices = notices;
    }

    /** It has no effect: the customer is told on what ground. */
    public void refuse(long caseId) {
        var facts = new HashMap<String, String>();
        facts.put("ground", String.valueOf(handlings.of(caseId).ground()));
        note(caseId, "withdrawal-refused", facts);
        notices.post(caseId, MailKind.WITHDRAWAL_REFUSED, facts);
        cases.close(caseId, CaseState.REFUSED);
    }

    /** @return whether the goods are still to come: then support settles what becomes of them */
    public boolean goodsMissing(long caseId) {
        boolean missing = !cases.get(caseId).closed();
        if (missing) {
            cases.move(caseId, CaseState.IN_REVIEW, WaitingFor.SUPPORT);
        }
        return missing;
    }

    /** The goods stay with the customer, and so does the money with the shop: support has said why. */
    public void giveUp(long caseId) {
        units.release(caseId);
        var facts = new HashMap<String, String>();
        note(caseId, SettleUnsentGoods.GIVEN_UP, facts);
        cases.tell(caseId, "case-closed", Actor.SYSTEM);
        notices.post(caseId, MailKind.CLOSED_WITHOUT_REFUND, facts);
        cases.close(caseId, CaseState.EXPIRED);
    }

    private void note(long caseId, String code, Map<String, String> facts) {
        timeline.of(caseId).stream()
                .filter(entry -> entry.code().equals(code))
                .reduce((first, last) -> last)
                .map(entry -> entry.facts().get("note"))
                .ifPresent(note -> facts.put("note", note));
    }
}
