package org.roundtrip.repair;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.repair.Repair.End;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** The bench says what is wrong and who pays. */
@Component
class Diagnose implements TaskVerb<DiagnosisAnswer> {
    private final Repairs repairs;
    private final RepairParts parts;
    private final SupplierClaims claims;
    private final CaseDesk cases;
    private final Clock clock;

    Diagnose(Repairs repairs, RepairParts parts, SupplierClaims claims, CaseDesk cases, Clock clock) {
        this.repairs = repairs;
        this.parts = parts;
        this.claims = claims;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "repair/diagnose";
    }

    @Override
    public Class<DiagnosisAnswer> answerType() {
        return DiagnosisAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, DiagnosisAnswer answer) {
        repairs.diagnosed(file.key(), answer.diagnosis().name(), answer.finding());
        cases.tell(
                file.key(),
                "device-diagnosed",
                actor,
                Map.of("diagnosis", answer.diagnosis().name()));
        boolean wanted = false;
        switch (answer.diagnosis()) {
            case FREE, CHARGEABLE -> {
                if (answer.diagnosis() == DiagnosisAnswer.Diagnosis.FREE
                        && !repairs.of(file.key()).free()) {
                    throw new InvalidRequest("/diagnosis", "not-free", "nobody's promise covers it: a quote is needed");
                }
                wanted = parts.want(file.key(), answer.parts() == null ? List.of() : answer.parts());
            }
            case NOT_REPAIRABLE -> repairs.ended(file.key(), End.NOT_REPAIRABLE);
            case TO_MAKER -> {
                if (answer.supplier() == null || answer.supplier().isBlank()) {
                    throw new InvalidRequest("/supplier", "supplier-missing", "say who it is sent to");
                }
                claims.open(
                        file.key(),
                        answer.supplier(),
                        answer.claimedMinor() == null ? 0 : answer.claimedMinor(),
                        file.currency(),
                        clock.instant().plus(Duration.ofDays(21)));
            }
        }
        if (answer.diagnosis() == DiagnosisAnswer.Diagnosis.CHARGEABLE) {
            // The quote takes days: asked again when it is accepted.
            return Map.of("diagnosis", "CHARGEABLE", "parts", wanted);
        }
        return Map.of("diagnosis", answer.diagnosis().name(), "parts", wanted);
    }
}
