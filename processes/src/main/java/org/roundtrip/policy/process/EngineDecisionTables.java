package org.roundtrip.policy.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.instance.Text;
import org.roundtrip.policy.DecisionTables;
import org.springframework.stereotype.Component;

/**
 * Decision tables as the engine has deployed them, evaluated by its own DMN engine. Asking the engine's service instead
 * would cost a statement per line of a case, to read again what has not changed.
 */
@Component
class EngineDecisionTables implements DecisionTables {
    /** How long a newly published version may go unnoticed. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private static final Pattern TIME_OR_CHANCE = Pattern.compile("\\b(now|today|random\\s+number)\\s*\\(");

    private final ProcessEngine engine;
    private final MatchedRules matched;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    EngineDecisionTables(ProcessEngine engine, MatchedRules matched, Clock clock) {
        this.engine = engine;
        this.matched = matched;
        this.clock = clock;
    }

    private record Known(
            String definitionId, int version, DmnDecision decision, GivenAnswers answers, Instant seenAt) {}

    @Override
    public Answer ask(String decision, Map<String, Object> inputs) {
        var newest = newest(decision);
        return newest.answers().of(inputs, question -> evaluate(decision, newest, question));
    }

    private Answer evaluate(String decision, Known newest, Map<String, Object> inputs) {
        matched.forget();
        // The engine's listeners look for a command around them: its own inside a process, this one on a page.
        var result = configuration().getCommandExecutorTxRequired().execute(command -> configuration()
                .getDmnEngine()
                .evaluateDecisionTable(newest.decision(), Variables.fromMap(inputs)));
        List<String> rules = matched.take();
        if (result.size() != 1) {
            throw new IllegalStateException(
                    "decision " + decision + " version " + newest.version() + " has no rule for " + inputs);
        }
        return new Answer(
                decision,
                newest.version(),
                rules,
                inputs,
                Collections.unmodifiableMap(result.getSingleResult().getEntryMap()));
    }

    private Known newest(String key) {
        var now = clock.instant();
        return known.compute(key, (k, seen) -> {
            if (seen != null && Duration.between(seen.seenAt(), now).abs().compareTo(LOOK_AGAIN) < 0) {
                return seen;
            }
            var definition = definition(key);
            return seen != null && seen.definitionId().equals(definition.getId())
                    ? new Known(seen.definitionId(), seen.version(), seen.decision(), seen.answers(), now)
                    : load(definition, now);
        });
    }

    private DecisionDefinition definition(String key) {
        var definition = engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult();
        if (definition == null) {
            throw new IllegalStateException("there is no decision " + key);
        }
        return definition;
    }

    private Known load(DecisionDefinition definition, Instant now) {
        requireSameAnswers(definition);
        // The engine's own parsed copy.
        DmnDecision decision = configuration().getCommandExecutorTxRequired().execute(command -> (DmnDecision)
                configuration().getDeploymentCache().findDeployedDecisionDefinitionById(definition.getId()));
        return new Known(definition.getId(), definition.getVersion(), decision, new GivenAnswers(), now);
    }

    /** A decision is explained, and repeated, by its inputs alone. */
    private void requireSameAnswers(DecisionDefinition definition) {
        var model = engine.getRepositoryService().getDmnModelInstance(definition.getId());
        for (var text : model.getModelElementsByType(Text.class)) {
            if (TIME_OR_CHANCE.matcher(text.getTextContent()).find()) {
                throw new IllegalStateException("decision " + definition.getKey() + " version "
                        + definition.getVersion() + " asks for the time or for chance, which must come as an input: "
                        + text.getTextContent().strip());
            }
        }
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
