package org.roundtrip.followup.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.followup.FollowUpProcess;
import org.roundtrip.work.process.Passing;
import org.roundtrip.work.process.ProcessMessages;
import org.springframework.stereotype.Component;

/** Carries what customers answer to the instances of {@code follow-up}. */
@Component
class FollowUpMessages implements FollowUpProcess {
    private final RuntimeService runtime;
    private final ProcessMessages messages;

    FollowUpMessages(RuntimeService runtime, ProcessMessages messages) {
        this.runtime = runtime;
        this.messages = messages;
    }

    @Override
    public void ask(CaseFile file) {
        runtime.startProcessInstanceByKey(
                FollowUpModel.KEY, file.number().value(), Map.of(FollowUpModel.CASE_ID, file.key()));
    }

    @Override
    public boolean answered(String processInstanceId, boolean lowScore, boolean mayOffer) {
        return messages.tell(
                processInstanceId,
                FollowUpModel.FOLLOW_UP_ANSWERED,
                Passing.values(Map.of(FollowUpModel.LOW_SCORE, lowScore, FollowUpModel.MAY_OFFER, mayOffer)));
    }

    @Override
    public String answeredUnasked(CaseFile file, boolean lowScore, boolean mayOffer) {
        var variables = Passing.values(Map.of(FollowUpModel.LOW_SCORE, lowScore, FollowUpModel.MAY_OFFER, mayOffer))
                .putValue(FollowUpModel.CASE_ID, file.key());
        return runtime.startProcessInstanceByMessage(
                        FollowUpModel.UNASKED_ANSWER_GIVEN, file.number().value(), variables)
                .getProcessInstanceId();
    }
}
