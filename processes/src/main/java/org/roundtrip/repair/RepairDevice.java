package org.roundtrip.repair;

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

/** The bench has repaired a device, or found that it can't, or not yet. */
@Component
class RepairDevice implements TaskVerb<RepairDeviceAnswer> {
    private final Repairs repairs;
    private final RepairParts parts;
    private final CaseDesk cases;

    RepairDevice(Repairs repairs, RepairParts parts, CaseDesk cases) {
        this.repairs = repairs;
        this.parts = parts;
        this.cases = cases;
    }

    @Override
    public String form() {
        return "repair/repair-device";
    }

    @Override
    public Class<RepairDeviceAnswer> answerType() {
        return RepairDeviceAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, RepairDeviceAnswer answer) {
        if (answer.labourMinutes() != null) {
            repairs.labour(file.key(), answer.labourMinutes());
        }
        switch (answer.choice()) {
            case REPAIRED -> cases.tell(file.key(), "device-mended", actor);
            case NOT_REPAIRABLE -> {
                repairs.ended(file.key(), End.NOT_REPAIRABLE);
                cases.tell(file.key(), "device-not-repairable", actor);
            }
            case MORE_PARTS -> {
                if (!parts.want(file.key(), answer.parts() == null ? List.of() : answer.parts())) {
                    throw new InvalidRequest("/parts", "parts-missing", "say which parts");
                }
                cases.tell(file.key(), "more-parts-wanted", actor);
            }
        }
        return Map.of("repaired", answer.choice().name());
    }
}
