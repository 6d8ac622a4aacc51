package org.roundtrip.shipping;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.notification.StaffLetters;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Support says what becomes of a parcel that reached the customer after all. The customer reads it. */
@Component
class SettleStrayParcel implements TaskVerb<StrayParcelAnswer> {
    private final CaseDesk cases;
    private final StaffLetters letters;

    SettleStrayParcel(CaseDesk cases, StaffLetters letters) {
        this.cases = cases;
        this.letters = letters;
    }

    @Override
    public String form() {
        return "shipping/settle-stray-parcel";
    }

    @Override
    public Class<StrayParcelAnswer> answerType() {
        return StrayParcelAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, StrayParcelAnswer answer) {
        if (answer.note().isBlank()) {
            throw new InvalidRequest("/note", "note-missing", "the customer has to be told what becomes of the parcel");
        }
        letters.write(file.key(), actor, answer.note());
        cases.tell(
                file.key(),
                "stray-parcel-settled",
                actor,
                Map.of("choice", answer.choice().name()));
        return Map.of();
    }
}
