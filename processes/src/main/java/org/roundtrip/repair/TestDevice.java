package org.roundtrip.repair;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.repair.Repair.End;
import org.roundtrip.warranty.SerialNumber;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** The bench tests what was repaired: nothing leaves without. */
@Component
class TestDevice implements TaskVerb<TestAnswer> {
    private final Repairs repairs;
    private final RepairedUnit device;
    private final SupplierClaims claims;
    private final CaseDesk cases;

    TestDevice(Repairs repairs, RepairedUnit device, SupplierClaims claims, CaseDesk cases) {
        this.repairs = repairs;
        this.device = device;
        this.claims = claims;
        this.cases = cases;
    }

    @Override
    public String form() {
        return "repair/test-device";
    }

    @Override
    public Class<TestAnswer> answerType() {
        return TestAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, TestAnswer answer) {
        if (answer.passed()) {
            replaced(file.key(), answer.serial());
            repairs.ended(file.key(), End.REPAIRED);
        }
        cases.tell(file.key(), answer.passed() ? "test-passed" : "test-failed", actor);
        return Map.of("passed", answer.passed());
    }

    /** What the maker replaced is another unit, with a number of its own. */
    private void replaced(long caseId, @Nullable String serial) {
        if (!claims.unitIsNew(caseId)) {
            return;
        }
        if (serial == null || !SerialNumber.fits(serial)) {
            throw new InvalidRequest("/serial", "serial-missing", "scan or write the number of the new unit");
        }
        var old = repairs.of(caseId).serial();
        if (!new SerialNumber(serial).equals(old)) {
            device.over(caseId, false);
            device.becomes(caseId, new SerialNumber(serial));
        }
    }
}
