package org.roundtrip.app.replay;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the replaying people answer to each task: everything is fine. The tasks that only trouble brings up are answered
 * too, so that a run goes on after an outage as staff would make it go on.
 */
record TaskAnswer(Role role, Function<CaseView, Map<String, ?>> body) {
    private static final Map<String, TaskAnswer> BY_FORM = Map.of(
            "intake/review-request", saying(Role.SUPPORT, "verdict", "ACCEPT"),
            "inspection/inspect-items", new TaskAnswer(Role.WAREHOUSE, TaskAnswer::everythingArrivedAsNew),
            "refund/approve-refund", saying(Role.FINANCE, "verdict", "APPROVE"),
            "shipping/arrange-label", saying(Role.SUPPORT, "choice", "RETRY"),
            "shipping/decide-lost-parcel", saying(Role.SUPPORT, "choice", "WAIT"),
            "inspection/settle-inspection", saying(Role.SUPPORT, "choice", "ACCEPT_ALL"),
            "returns/answer-rejected-refund", saying(Role.SUPPORT, "choice", "ASK_AGAIN"),
            "returns/chase-refund", new TaskAnswer(Role.FINANCE, view -> note()),
            "refund/arrange-manual-payout", saying(Role.FINANCE, "choice", "RETRY"));

    static Optional<TaskAnswer> to(String form) {
        return Optional.ofNullable(BY_FORM.get(form));
    }

    private static TaskAnswer saying(Role role, String field, String value) {
        return new TaskAnswer(role, view -> {
            var answer = new HashMap<String, Object>(note());
            answer.put(field, value);
            return answer;
        });
    }

    private static Map<String, ?> everythingArrivedAsNew(CaseView view) {
        var lines = view.lines().stream()
                .filter(line -> line.authorised() > 0)
                .map(line -> {
                    var answer = new HashMap<String, Object>(note());
                    answer.put("line", line.line());
                    answer.put("received", line.authorised());
                    answer.put("accepted", line.authorised());
                    answer.put("grade", "A");
                    return answer;
                })
                .toList();
        return Map.of("lines", lines, "undeclared", List.of());
    }

    private static Map<String, Object> note() {
        return Collections.singletonMap("note", "replayed");
    }
}
