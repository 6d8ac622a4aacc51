package org.roundtrip.repair;

import java.time.ZoneOffset;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Support asks a maker who is late. */
@Component
class ChaseMaker implements TaskVerb<ChaseMakerAnswer> {
    private final ClaimOfMaker maker;
    private final SupplierClaims claims;
    private final CaseDesk cases;

    ChaseMaker(ClaimOfMaker maker, SupplierClaims claims, CaseDesk cases) {
        this.maker = maker;
        this.claims = claims;
        this.cases = cases;
    }

    @Override
    public String form() {
        return "repair/chase-maker";
    }

    @Override
    public Class<ChaseMakerAnswer> answerType() {
        return ChaseMakerAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, ChaseMakerAnswer answer) {
        var claim = claims.of(file.key());
        if (answer.answer() != null) {
            maker.take(claim, actor, answer.answer());
            return Map.of("answered", true);
        }
        if (answer.expected() == null) {
            throw new InvalidRequest(
                    "/expected", "expected-missing", "say what he answered, or until when he has time");
        }
        var dueAt = answer.expected().atStartOfDay(ZoneOffset.UTC).toInstant();
        claims.dueAt(claim.id(), dueAt);
        cases.tell(file.key(), "maker-chased", actor, Map.of("note", answer.note()));
        return Map.of("answered", false, "claimDueAt", dueAt);
    }
}
