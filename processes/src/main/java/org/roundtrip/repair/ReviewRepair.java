package org.roundtrip.repair;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.notification.StaffLetters;
import org.roundtrip.policy.WarrantyPolicy.Entitlement;
import org.roundtrip.repair.Repair.End;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Support decides who bears a repair the table would not decide. */
@Component
class ReviewRepair implements TaskVerb<ReviewRepairAnswer> {
    private final Repairs repairs;
    private final TellRights rights;
    private final CaseLines lines;
    private final StaffLetters letters;
    private final CaseDesk cases;

    ReviewRepair(Repairs repairs, TellRights rights, CaseLines lines, StaffLetters letters, CaseDesk cases) {
        this.repairs = repairs;
        this.rights = rights;
        this.lines = lines;
        this.letters = letters;
        this.cases = cases;
    }

    @Override
    public String form() {
        return "repair/review-repair";
    }

    @Override
    public Class<ReviewRepairAnswer> answerType() {
        return ReviewRepairAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, ReviewRepairAnswer answer) {
        letters.writeNote(file.key(), actor, answer.note());
        if (answer.verdict() == ReviewRepairAnswer.Verdict.REFUSE) {
            repairs.ended(file.key(), End.REFUSED);
            return Map.of("decision", "REFUSE");
        }
        var entitlement =
                switch (answer.verdict()) {
                    case GUARANTEE -> Entitlement.GUARANTEE;
                    case WARRANTY -> Entitlement.WARRANTY;
                    default -> Entitlement.NEITHER;
                };
        lines.update(lines.of(file.key()).stream()
                .map(line -> line.decided("ACCEPT", line.because(), "person/review-repair", line.requested(), 0))
                .toList());
        repairs.entitled(file.key(), entitlement, "person/review-repair");
        cases.tell(file.key(), "repair-reviewed", actor, Map.of("entitlement", entitlement.name()));
        rights.tell(file.key());
        cases.move(file.key(), CaseState.REQUESTED, WaitingFor.CARRIER);
        return Map.of("decision", "ACCEPT");
    }
}
