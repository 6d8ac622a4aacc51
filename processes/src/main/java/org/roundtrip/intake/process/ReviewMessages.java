package org.roundtrip.intake.process;

import java.util.Map;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.intake.ReviewProcess;
import org.roundtrip.work.process.ProcessMessages;
import org.springframework.stereotype.Component;

/** Carries a customer's answer to the review that his case's journey has called. */
@Component
class ReviewMessages implements ReviewProcess {
    private final ProcessMessages messages;

    ReviewMessages(ProcessMessages messages) {
        this.messages = messages;
    }

    @Override
    public boolean questionAnswered(CaseFile file) {
        return file.processInstanceId() != null
                && messages.tellCalled(
                        file.processInstanceId(), RequestReview.KEY, RequestReview.QUESTION_ANSWERED, Map.of());
    }
}
