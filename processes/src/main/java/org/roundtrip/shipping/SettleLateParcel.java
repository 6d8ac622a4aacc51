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

/** Support says what became of a parcel that came after its case was over. The customer reads it. */
@Component
class SettleLateParcel implements TaskVerb<LateParcelAnswer> {
    private final CaseDesk cases;
    private final StaffLetters letters;

    SettleLateParcel(CaseDesk cases, StaffLetters letters) {
        this.cases = cases;
        this.letters = letters;
    }

    @Override
    public String form() {
        return "shipping/settle-late-parcel";
    }

    @Override
    public Class<LateParcelAnswer> answerType() {
        return LateParcelAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, LateParcelAnswer answer) {
        if (answer.note().isBlank()) {
            throw new InvalidRequest("/note", "note-missing", "the customer has to be told what became of the parcel");
        }
        letters.write(file.key(), actor, answer.note());
        cases.tell(
                file.key(),
                "late-parcel-settled",
                actor,
                Map.of("choice", answer.choice().name()));
        return Map.of();
    }
}
