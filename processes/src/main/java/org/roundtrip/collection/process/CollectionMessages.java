package org.roundtrip.collection.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.roundtrip.collection.Collection;
import org.roundtrip.collection.CollectionProcess;
import org.roundtrip.work.process.ProcessMessages;
import org.springframework.stereotype.Component;

/** Carries what becomes of a collection to the instance that waits for it, and starts what nobody waits for. */
@Component
class CollectionMessages implements CollectionProcess {
    private final ProcessMessages messages;
    private final RuntimeService runtime;

    CollectionMessages(ProcessMessages messages, RuntimeService runtime) {
        this.messages = messages;
        this.runtime = runtime;
    }

    @Override
    public boolean paid(Collection collection) {
        return tell(collection.askingInstanceId(), CollectPayment.PAID, Map.of());
    }

    @Override
    public boolean refused(Collection collection) {
        return tell(collection.askingInstanceId(), CollectPayment.REFUSED, Map.of());
    }

    @Override
    public boolean cancelled(Collection collection) {
        return tell(
                collection.askingInstanceId(), CollectPayment.CANCELLED, Map.of(CollectPayment.WAS_CANCELLED, true));
    }

    @Override
    public boolean captured(Collection collection) {
        return tell(collection.settlingInstanceId(), CollectPayment.CAPTURED, Map.of());
    }

    @Override
    public boolean released(Collection collection) {
        return tell(collection.settlingInstanceId(), CollectPayment.RELEASED, Map.of());
    }

    @Override
    public void decided(Collection collection) {
        tell(collection.lostInstanceId(), CollectPayment.HOLD_DECIDED, Map.of());
    }

    @Override
    public boolean isOver(Collection collection) {
        return messages.isOver(collection.askingInstanceId());
    }

    @Override
    public void giveBack(Collection collection, String caseNumber) {
        start(CollectPayment.GIVE_BACK_KEY, collection, caseNumber);
    }

    @Override
    public String lost(Collection collection, String caseNumber) {
        return start(CollectPayment.LOST_HOLD_KEY, collection, caseNumber);
    }

    private String start(String model, Collection collection, String caseNumber) {
        return runtime.startProcessInstanceByKey(
                        model,
                        caseNumber,
                        Map.of(
                                CollectPayment.CASE_ID,
                                collection.caseId(),
                                CollectPayment.COLLECTION_ID,
                                collection.key()))
                .getProcessInstanceId();
    }

    private boolean tell(@Nullable String instance, String message, Map<String, Object> variables) {
        return instance != null && messages.tell(instance, message, variables);
    }
}
