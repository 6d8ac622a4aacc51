package org.roundtrip.repair;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Finance matches what a maker paid with what was claimed. */
@Component
class MatchCredit implements TaskVerb<MatchCreditAnswer> {
    private final SupplierClaims claims;
    private final CaseDesk cases;

    MatchCredit(SupplierClaims claims, CaseDesk cases) {
        this.claims = claims;
        this.cases = cases;
    }

    @Override
    public String form() {
        return "repair/match-credit";
    }

    @Override
    public Class<MatchCreditAnswer> answerType() {
        return MatchCreditAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, MatchCreditAnswer answer) {
        claims.matched(claims.of(file.key()).id(), answer.creditedMinor(), answer.note());
        cases.tell(file.key(), "credit-matched", actor, Map.of("note", answer.note()));
        return Map.of();
    }
}
