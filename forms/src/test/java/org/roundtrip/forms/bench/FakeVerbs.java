package org.roundtrip.forms.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Stands between the worklist and the verbs. As a rule answers go through; once told to step in, it only remembers what
 * was answered, or refuses it.
 */
public class FakeVerbs implements BeanPostProcessor {
    private final Map<String, Record> given = new ConcurrentHashMap<>();
    private volatile boolean steppedIn;
    private volatile @Nullable InvalidRequest refusal;

    /** From now on nothing is carried out. */
    public void stepIn() {
        steppedIn = true;
        refusal = null;
    }

    /** From now on answers go through. */
    public void stepAside() {
        steppedIn = false;
    }

    /** What this task was answered with while we had stepped in. */
    public @Nullable Record given(String taskId) {
        return given.get(taskId);
    }

    /** Refuses every answer with this, or (null) none any more. */
    public void refuse(@Nullable InvalidRequest with) {
        refusal = with;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof TaskVerb<?> verb ? new Watched<>(verb) : bean;
    }

    private final class Watched<A extends Record> implements TaskVerb<A> {
        private final TaskVerb<A> verb;

        Watched(TaskVerb<A> verb) {
            this.verb = verb;
        }

        @Override
        public String form() {
            return verb.form();
        }

        @Override
        public Class<A> answerType() {
            return verb.answerType();
        }

        @Override
        public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, A answer) {
            if (!steppedIn) {
                return verb.perform(file, item, actor, answer);
            }
            if (refusal != null) {
                throw refusal;
            }
            given.put(item.id(), answer);
            return Map.of();
        }
    }
}
