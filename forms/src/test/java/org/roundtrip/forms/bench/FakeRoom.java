package org.roundtrip.forms.bench;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.roundtrip.operations.AtRisk;
import org.roundtrip.operations.EngineRoom;
import org.roundtrip.operations.RetryRequest;
import org.roundtrip.operations.Step;
import org.roundtrip.operations.Trouble;

/** Stands in for what fails in the engine. What is retried waits until the test says how it ended. */
public final class FakeRoom implements EngineRoom {
    private static final Step CALCULATE = new Step("return-case", 2, "Task_CalculateRefund", "Calculate refund");

    private final Clock clock;
    private final Map<String, Trouble> troubles = new HashMap<>();
    private final Map<String, Outcome> outcomes = new HashMap<>();
    private final List<AtRisk> risks = new ArrayList<>();
    private boolean broken;

    FakeRoom(Clock clock) {
        this.clock = clock;
    }

    public void restart() {
        troubles.clear();
        outcomes.clear();
        risks.clear();
        broken = false;
    }

    /** From now on nothing can be counted. */
    public void breaks() {
        broken = true;
    }

    public void fails(String id, String caseNumber, String words) {
        fails(id, caseNumber, words, null);
    }

    public void fails(
            String id,
            String caseNumber,
            String words,
            Trouble.@org.jspecify.annotations.Nullable Hindrance hindrance) {
        troubles.put(
                id,
                new Trouble(
                        id,
                        Trouble.Kind.JOB,
                        "job-" + id,
                        "instance-" + id,
                        caseNumber,
                        CALCULATE,
                        clock.instant(),
                        words,
                        hindrance));
    }

    public void risks(String caseNumber, int left, Instant next) {
        risks.add(new AtRisk(
                Trouble.Kind.MACHINE,
                "step-1",
                caseNumber,
                new Step("return-shipment", 1, "Task_BuyLabel", "Buy label"),
                left,
                next,
                "TIMEOUT"));
    }

    /** How the retry of a trouble ended. */
    public void ends(String id, RetryRequest.State state) {
        outcomes.put("job-" + id, new Outcome(state, clock.instant()));
    }

    @Override
    public Counts counts() {
        if (broken) {
            throw new IllegalStateException("the engine is gone");
        }
        return new Counts(12, troubles.size(), risks.size());
    }

    @Override
    public List<Trouble> troubles(int most) {
        return troubles.values().stream()
                .sorted(Comparator.comparing(Trouble::at)
                        .thenComparing(Trouble::id)
                        .reversed())
                .limit(most)
                .toList();
    }

    @Override
    public List<Trouble> troublesOf(String instanceId) {
        return troubles(100).stream()
                .filter(one -> one.instanceId().equals(instanceId))
                .toList();
    }

    @Override
    public Optional<Trouble> trouble(String id) {
        return Optional.ofNullable(troubles.get(id));
    }

    @Override
    public String trace(Trouble trouble) {
        return "java.lang.IllegalStateException: " + trouble.words()
                + "\n\tat org.roundtrip.Refund.calculate(Refund.java:7)\n";
    }

    @Override
    public List<AtRisk> atRisk(int most) {
        return risks;
    }

    @Override
    public void retry(Trouble trouble, String by) {
        troubles.remove(trouble.id());
    }

    @Override
    public Outcome outcome(RetryRequest request) {
        return outcomes.getOrDefault(request.workId(), new Outcome(RetryRequest.State.REQUESTED, null));
    }
}
