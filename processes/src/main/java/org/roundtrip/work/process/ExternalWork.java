package org.roundtrip.work.process;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Steps of models that reach outside, taken in batches. A step's retry plan and what happens when it runs out stand in
 * the model, as its properties {@code retryPlan} (ISO durations) and {@code whenUnavailable} (an error code with a
 * boundary event). Every method runs in the caller's transaction.
 */
@Component
public class ExternalWork {
    private static final Duration SHORTEST_LOCK = Duration.ofSeconds(10);

    private final ExternalTaskService tasks;
    private final Node node;
    private final Duration lock;

    /**
     * @param lock how long work is ours, {@code roundtrip.work.lock}: longer than any call to a provider may take, all
     *     its calls of one piece of work together; also how long work rests whose node has died and does not come back
     */
    ExternalWork(ExternalTaskService tasks, Node node, @Value("${roundtrip.work.lock:2m}") Duration lock) {
        if (lock.compareTo(SHORTEST_LOCK) < 0) {
            throw new IllegalArgumentException("roundtrip.work.lock must be at least " + SHORTEST_LOCK);
        }
        this.tasks = tasks;
        this.node = node;
        this.lock = lock;
    }

    /** A piece of work, ours until its lock expires. {@code failures} is how often it was tried in vain. */
    public record Taken(
            String id,
            String worker,
            String processInstanceId,
            String caseNumber,
            String topic,
            int failures,
            List<Duration> retryPlan,
            String whenUnavailable,
            Map<String, String> properties) {
        /** What the step says of itself in the model; null if it does not. */
        public @Nullable String property(String name) {
            return properties.get(name);
        }
    }

    /** Takes up to {@code max} pieces of work of these topics, with one look for all of them. */
    public List<Taken> take(int max, String... topics) {
        var worker = node.owner(Long.toHexString(System.nanoTime()));
        var fetch = tasks.fetchAndLock(max, worker);
        for (var topic : topics) {
            fetch = fetch.topic(topic, lock.toMillis()).variables(List.of()).includeExtensionProperties();
        }
        return fetch.execute().stream().map(task -> taken(task, worker)).toList();
    }

    public void done(Taken work, Map<String, Object> variables) {
        tasks.complete(work.id(), work.worker(), Passing.values(variables));
    }

    /** The answer makes the step's goal impossible: the model has a path for this error. */
    public void failed(Taken work, String errorCode) {
        tasks.handleBpmnError(work.id(), work.worker(), errorCode);
    }

    /**
     * Tries again when the plan says, at the earliest after {@code atLeast}; when the plan has run out, the model's path
     * for an unavailable provider is taken.
     *
     * @param code why, as an ASCII code: the engine's tables are no place for foreign text
     * @return false if the plan had run out
     */
    public boolean again(Taken work, Duration atLeast, String code) {
        if (work.failures() >= work.retryPlan().size()) {
            failed(work, work.whenUnavailable());
            return false;
        }
        var planned = work.retryPlan().get(work.failures());
        var wait = planned.compareTo(atLeast) < 0 ? atLeast : planned;
        int left = work.retryPlan().size() - work.failures();
        tasks.handleFailure(work.id(), work.worker(), code, left, wait.toMillis());
        return true;
    }

    private static Taken taken(LockedExternalTask task, String worker) {
        var properties = task.getExtensionProperties();
        var plan = Arrays.stream(properties.getOrDefault("retryPlan", "PT1M").split(","))
                .map(Duration::parse)
                .toList();
        // The engine counts retries that are left; null means it never failed. n tries left of a plan of n: one
        // failure.
        int failures = task.getRetries() == null ? 0 : plan.size() - task.getRetries() + 1;
        return new Taken(
                task.getId(),
                worker,
                task.getProcessInstanceId(),
                task.getBusinessKey(),
                task.getTopicName(),
                failures,
                plan,
                properties.getOrDefault("whenUnavailable", "UNAVAILABLE"),
                Map.copyOf(properties));
    }
}
