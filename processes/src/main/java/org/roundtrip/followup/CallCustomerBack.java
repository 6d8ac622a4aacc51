package org.roundtrip.followup;

import java.time.Clock;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Support has talked to a customer for whom it went badly. The case stays closed. */
@Component
class CallCustomerBack implements TaskVerb<CallCustomerBackAnswer> {
    private final FollowUps followUps;
    private final CaseDesk cases;
    private final Clock clock;

    CallCustomerBack(FollowUps followUps, CaseDesk cases, Clock clock) {
        this.followUps = followUps;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "follow-up/call-customer-back";
    }

    @Override
    public Class<CallCustomerBackAnswer> answerType() {
        return CallCustomerBackAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, CallCustomerBackAnswer answer) {
        if (answer.note().isBlank()) {
            throw new InvalidRequest("/note", "note-missing", "say how the talk went");
        }
        followUps.calledBack(file.key(), clock.instant());
        cases.tell(file.key(), "customer-called-back", actor, Map.of("note", answer.note()));
        return Map.of();
    }
}
