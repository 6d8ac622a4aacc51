package org.roundtrip.app.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.roundtrip.policy.process.MatchedRules;
import org.roundtrip.work.process.Node;
import org.roundtrip.work.process.WorkBell;
import org.roundtrip.worklist.process.WorklistFeed;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the engine is told beyond the settings of {@code application.yaml}. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {
    private static final int MOST_RESULTS = 500;

    @Bean
    ProcessEnginePlugin roundtripEngine(
            ApplicationContext context, WorkBell bell, WorklistFeed feed, MatchedRules matched) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                history(engine);
                closeDoors(engine, context);
                engine.setCustomPreBPMNParseListeners(new ArrayList<>(List.of(bell, feed)));
                var dmn = (DefaultDmnEngineConfiguration)
                        DefaultDmnEngineConfiguration.createDefaultDmnEngineConfiguration();
                dmn.setCustomPostDecisionTableEvaluationListeners(new ArrayList<>(List.of(matched)));
                engine.setDmnEngineConfiguration(dmn);
            }
        };
    }

    @Bean
    ProcessEnginePlugin leftoverLocks(Node node) {
        return new LeftoverLocks(node);
    }

    private static void history(ProcessEngineConfigurationImpl engine) {
        engine.setCustomHistoryLevels(new ArrayList<>(List.of(new RoundtripHistory())));
        engine.setHistory(RoundtripHistory.NAME);
        // A model without a time to live would keep its history for ever.
        engine.setEnforceHistoryTimeToLive(true);
    }

    private static void closeDoors(ProcessEngineConfigurationImpl engine, ApplicationContext context) {
        var delegates = new DelegateBeans(context);
        engine.setBeans(delegates);
        // Setting the beans is not enough: by now the engine's factory has made a manager that sees the whole context.
        engine.setExpressionManager(new ModelExpressions(delegates));
        // An error no boundary event catches is a bug: it has to show as an incident, not end a case in silence.
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setQueryMaxResultsLimit(MOST_RESULTS);
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
    }
}
