package org.roundtrip.inspection;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.InvalidRequest.Problem;
import org.roundtrip.policy.DispositionPolicy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person sends goods elsewhere than the rule does, and says why. What the rule had said is kept beside it. */
@Component
public class ChooseDisposition {
    /** Why a line goes where it goes, if a person chose that. */
    public static final String BY_STAFF = "chosen-by-staff";

    private final DispositionPolicy policy;
    private final CaseDesk cases;
    private final JdbcClient jdbc;
    private final Clock clock;

    ChooseDisposition(DispositionPolicy policy, CaseDesk cases, JdbcClient jdbc, Clock clock) {
        this.policy = policy;
        this.cases = cases;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the rule says to each grade of a line, before anybody has graded it. */
    public List<Suggestion> suggestions(CaseLine line) {
        return List.of(InspectionAnswer.Grade.values()).stream()
                .map(grade -> {
                    var decision = policy.decide(grade.name(), line.reason());
                    return new Suggestion(grade.name(), decision.disposition(), decision.because());
                })
                .toList();
    }

    /** Where goods of a grade go by rule, and why, as codes. */
    public record Suggestion(String grade, String disposition, String because) {}

    /** What is wrong with a choice: the reason is missing where the rule says otherwise. */
    Optional<Problem> problem(CaseLine line, InspectionAnswer.Line found, String at) {
        var reason = found.dispositionReason();
        return differs(line, found) && (reason == null || reason.isBlank())
                ? Optional.of(new Problem(
                        at + "/dispositionReason", "reason-missing", "say why it goes elsewhere than the rule says"))
                : Optional.empty();
    }

    /** The line as it goes on: with the person's choice, if it is one. Called in the transaction of the answer. */
    CaseLine apply(CaseLine line, InspectionAnswer.Line found, Actor actor) {
        if (!differs(line, found)) {
            return line;
        }
        var chosen = String.valueOf(found.disposition());
        var rule = policy.decide(found.grade().name(), line.reason());
        jdbc.sql("insert into disposition_choice (case_id, line_no, suggested, suggested_because, chosen, reason,"
                        + " chosen_at, chosen_by) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        line.caseId(),
                        line.lineNo(),
                        rule.disposition(),
                        rule.because(),
                        chosen,
                        String.valueOf(found.dispositionReason()).strip(),
                        clock.millis(),
                        actor.name())
                .update();
        cases.tell(
                line.caseId(),
                "disposition-chosen",
                actor,
                Map.of("line", String.valueOf(line.lineNo()), "from", rule.disposition(), "to", chosen));
        return line.disposed(chosen, BY_STAFF);
    }

    private boolean differs(CaseLine line, InspectionAnswer.Line found) {
        return found.disposition() != null
                && found.received() > 0
                && !policy.decide(found.grade().name(), line.reason())
                        .disposition()
                        .equals(found.disposition().name());
    }
}
