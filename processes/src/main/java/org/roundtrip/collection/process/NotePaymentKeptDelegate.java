package org.roundtrip.collection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.collection.GiveBackCollection;
import org.springframework.stereotype.Component;

/** Carries "Note that it is kept" from the model to {@link GiveBackCollection}. */
@Component
class NotePaymentKeptDelegate implements JavaDelegate {
    private final GiveBackCollection giving;

    NotePaymentKeptDelegate(GiveBackCollection giving) {
        this.giving = giving;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var turn = (String) execution.getVariable(CollectPayment.TURN);
        giving.kept(
                (Long) execution.getVariable(CollectPayment.COLLECTION_ID),
                turn == null ? null : WaitingFor.valueOf(turn));
    }
}
