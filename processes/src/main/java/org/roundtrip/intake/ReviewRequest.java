package org.roundtrip.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.Messages;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.roundtrip.notification.StaffLetters;
import org.roundtrip.policy.ReturnPolicy.Verdict;
import org.roundtrip.worklist.NotAllowed;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Support decides what the policy would not. */
@Component
class ReviewRequest implements TaskVerb<ReviewAnswer> {
    private static final Duration TO_HAND_IN = Duration.ofDays(14);
    private static final Duration TO_ANSWER = Duration.ofDays(7);
    private static final String BECAUSE = "decided-by-support";
    private static final String BY = "person/review-request";

    private final CaseDesk cases;
    private final CaseFiles files;
    private final CaseLines lines;
    private final Messages messages;
    private final Notices notices;
    private final StaffLetters letters;
    private final Clock clock;

    ReviewRequest(
            CaseDesk cases,
            CaseFiles files,
            CaseLines lines,
            Messages messages,
            Notices notices,
            StaffLetters letters,
            Clock clock) {
        this.cases = cases;
        this.files = files;
        this.lines = lines;
        this.messages = messages;
        this.notices = notices;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "intake/review-request";
    }

    @Override
    public Class<ReviewAnswer> answerType() {
        return ReviewAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, ReviewAnswer answer) {
        if (file.isBackDated() && actor.name().equals(file.openedBy())) {
            throw new NotAllowed(
                    "four-eyes", "you said when the customer asked, so another person must decide about it");
        }
        var now = clock.instant();
        switch (answer.verdict()) {
            case ACCEPT -> {
                decide(file, line -> line.decided(Verdict.ACCEPT.name(), BECAUSE, BY, line.requested(), 0));
                files.handInBy(file.key(), now.plus(TO_HAND_IN));
                cases.tell(file.key(), "review-accepted", actor);
                letters.writeNote(file.key(), actor, answer.note());
                cases.move(file.key(), CaseState.REQUESTED, WaitingFor.CARRIER);
            }
            case KEEP_ITEM -> {
                decide(
                        file,
                        line -> line.decided(
                                Verdict.KEEP_ITEM.name(), BECAUSE, BY, line.requested(), line.requested()));
                cases.tell(file.key(), "review-keep-item", actor);
                letters.writeNote(file.key(), actor, answer.note());
            }
            case REFUSE -> {
                decide(file, line -> line.decided(Verdict.REFUSE.name(), BECAUSE, BY, 0, 0));
                cases.tell(file.key(), "review-refused", actor, note(answer));
            }
            case ASK -> ask(file, actor, answer, now.plus(TO_ANSWER));
        }
        var variables =
                new HashMap<String, Object>(Map.of("decision", answer.verdict().name()));
        variables.put("answerDueAt", now.plus(TO_ANSWER));
        return variables;
    }

    /** Lines the policy refused stay refused; support decides the rest. */
    private void decide(CaseFile file, java.util.function.UnaryOperator<CaseLine> decision) {
        List<CaseLine> decided = lines.of(file.key()).stream()
                .filter(line -> !Verdict.REFUSE.name().equals(line.verdict()))
                .map(decision)
                .toList();
        lines.update(decided);
    }

    private void ask(CaseFile file, Actor actor, ReviewAnswer answer, Instant due) {
        if (answer.note() == null || answer.note().isBlank()) {
            throw new InvalidRequest("/note", "question-missing", "a question needs words");
        }
        messages.add(file.key(), actor, answer.note());
        cases.tell(file.key(), "question-asked", actor);
        notices.post(file.key(), MailKind.QUESTION_ASKED, Map.of("question", answer.note()));
        cases.move(file.key(), CaseState.AWAITING_CUSTOMER, WaitingFor.CUSTOMER, due);
    }

    private static Map<String, String> note(ReviewAnswer answer) {
        return answer.note() == null ? Map.of() : Map.of("note", answer.note());
    }
}
