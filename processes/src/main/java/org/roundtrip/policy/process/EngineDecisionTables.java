package org.roundtrip.policy.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.roundtrip.policy.DecisionTables;
import org.springframework.stereotype.Component;

/** Decision tables as the engine holds them. */
@Component
class EngineDecisionTables implements DecisionTables {
    /** How long a newly published version may go unnoticed; asking the database each time costs a statement per line. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final MatchedRules matched;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    EngineDecisionTables(DecisionService decisions, RepositoryService repository, MatchedRules matched, Clock clock) {
        this.decisions = decisions;
        this.repository = repository;
        this.matched = matched;
        this.clock = clock;
    }

    private record Known(DecisionDefinition definition, Instant seenAt) {}

    @Override
    public Answer ask(String decision, Map<String, Object> inputs) {
        var definition = newest(decision);
        matched.forget();
        var result = decisions
                .evaluateDecisionTableById(definition.getId())
                .variables(inputs)
                .evaluate();
        List<String> rules = matched.take();
        if (result.size() != 1) {
            throw new IllegalStateException(
                    "decision " + decision + " version " + definition.getVersion() + " has no rule for " + inputs);
        }
        return new Answer(
                decision,
                definition.getVersion(),
                rules,
                inputs,
                result.getSingleResult().getEntryMap());
    }

    private DecisionDefinition newest(String key) {
        var now = clock.instant();
        return known.compute(key, (k, seen) -> {
                    if (seen != null
                            && Duration.between(seen.seenAt(), now).abs().compareTo(LOOK_AGAIN) < 0) {
                        return seen;
                    }
                    var definition = repository
                            .createDecisionDefinitionQuery()
                            .decisionDefinitionKey(key)
                            .latestVersion()
                            .singleResult();
                    if (definition == null) {
                        throw new IllegalStateException("there is no decision " + key);
                    }
                    return new Known(definition, now);
                })
                .definition();
    }
}
