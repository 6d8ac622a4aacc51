package org.roundtrip.repair;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.repair.Repair.End;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** The bench tests what was repaired: nothing leaves without. */
@Component
class TestDevice implements TaskVerb<TestAnswer> {
    private final Repairs repairs;
    private final CaseDesk cases;

    TestDevice(Repairs repairs, CaseDesk cases) {
        this.repairs = repairs;
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
            repairs.ended(file.key(), End.REPAIRED);
        }
        cases.tell(file.key(), answer.passed() ? "test-passed" : "test-failed", actor);
        return Map.of("passed", answer.passed());
    }
}
