package org.roundtrip.repair;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.notification.StaffLetters;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Support answers a question about a quote. */
@Component
class AnswerQuestion implements TaskVerb<QuestionAnswered> {
    private final StaffLetters letters;
    private final RepairQuotes quotes;
    private final CaseDesk cases;

    AnswerQuestion(StaffLetters letters, RepairQuotes quotes, CaseDesk cases) {
        this.letters = letters;
        this.quotes = quotes;
        this.cases = cases;
    }

    @Override
    public String form() {
        return "repair/answer-question";
    }

    @Override
    public Class<QuestionAnswered> answerType() {
        return QuestionAnswered.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, QuestionAnswered answer) {
        letters.write(file.key(), actor, answer.note());
        cases.move(
                file.key(),
                CaseState.AWAITING_CUSTOMER,
                WaitingFor.CUSTOMER,
                quotes.of(file.key()).validUntil());
        return Map.of();
    }
}
