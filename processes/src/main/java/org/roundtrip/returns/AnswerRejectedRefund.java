package org.roundtrip.returns;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.Outcome;
import org.roundtrip.inspection.BackToCustomer;
import org.roundtrip.notification.StaffLetters;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Support answers finance's no: asks again, sends the goods back, or says why the customer gets neither. */
@Component
class AnswerRejectedRefund implements TaskVerb<RejectedRefundAnswer> {
    private static final String ANSWER = "refundAnswer";

    private final CaseDesk cases;
    private final CaseLines lines;
    private final BackToCustomer back;
    private final StaffLetters letters;

    AnswerRejectedRefund(CaseDesk cases, CaseLines lines, BackToCustomer back, StaffLetters letters) {
        this.cases = cases;
        this.lines = lines;
        this.back = back;
        this.letters = letters;
    }

    @Override
    public String form() {
        return "returns/answer-rejected-refund";
    }

    @Override
    public Class<RejectedRefundAnswer> answerType() {
        return RejectedRefundAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, RejectedRefundAnswer answer) {
        var facts = answer.note() == null || answer.note().isBlank()
                ? Map.<String, String>of()
                : Map.of("note", answer.note());
        return switch (answer.choice()) {
            case ASK_AGAIN -> {
                cases.tell(file.key(), "refund-asked-again", actor, facts);
                yield Map.of(ANSWER, answer.choice().name());
            }
            case SEND_BACK -> {
                sendBack(file);
                cases.tell(file.key(), "settled-send-back", actor, facts);
                letters.writeNote(file.key(), actor, answer.note());
                yield Map.of(ANSWER, answer.choice().name(), "sendBack", true);
            }
            case CLOSE_UNPAID -> {
                if (facts.isEmpty()) {
                    throw new InvalidRequest("/note", "note-missing", "the customer has to be told why");
                }
                cases.tell(file.key(), CloseReturn.CLOSED_UNPAID, actor, facts);
                yield Map.of(ANSWER, answer.choice().name());
            }
        };
    }

    /** What was accepted is the customer's again. */
    private void sendBack(CaseFile file) {
        if (file.outcome() == Outcome.EXCHANGE) {
            throw new InvalidRequest(
                    "/choice", "exchanged", "what is exchanged stays here: ask finance again, or close it and say why");
        }
        var counted = lines.of(file.key());
        if (counted.stream().allMatch(line -> line.received() == 0)) {
            throw new InvalidRequest("/choice", "nothing-to-send-back", "nothing of this case has arrived here");
        }
        back.all(file.key(), counted);
    }
}
