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
    private final OfferRepair offers;
    private final RepairPhotos photos;
    private final CaseDesk cases;
    private final Clock clock;

    Diagnose(
            Repairs repairs,
            RepairParts parts,
            SupplierClaims claims,
            OfferRepair offers,
            RepairPhotos photos,
            CaseDesk cases,
            Clock clock) {
        this.repairs = repairs;
        this.parts = parts;
        this.claims = claims;
        this.offers = offers;
        this.photos = photos;
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
        repairs.diagnosed(file.key(), answer.diagnosis().name(), answer.finding(), answer.labourMinutes());
        photos.add(file.key(), item.id(), answer.photos() == null ? List.of() : answer.photos());
        cases.tell(
                file.key(),
                "device-diagnosed",
                actor,
                Map.of("diagnosis", answer.diagnosis().name()));
        boolean wanted = false;
        switch (answer.diagnosis()) {
            case FREE, CHARGEABLE -> {
                check(file.key(), answer.diagnosis());
                wanted = parts.want(file.key(), answer.parts() == null ? List.of() : answer.parts());
            }
            case NOT_REPAIRABLE -> repairs.ended(file.key(), End.NOT_REPAIRABLE);
            case TO_MAKER -> {
                if (claims.newest(file.key())
                        .filter(claim -> claim.answer() == null)
                        .isPresent()) {
                    // It is there already: the bench waits for it again.
                    break;
                }
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
        return Map.of("diagnosis", answer.diagnosis().name(), "parts", wanted);
    }

    /** Free is what somebody's promise covers, or what was paid for already. */
    private void check(long caseId, DiagnosisAnswer.Diagnosis diagnosis) {
        if (diagnosis == DiagnosisAnswer.Diagnosis.FREE
                && !offers.agreed(caseId)
                && !repairs.of(caseId).free()) {
            throw new InvalidRequest("/diagnosis", "not-free", "nobody's promise covers it: a quote is needed");
        }
    }
}
