package org.roundtrip.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.support.TestServer;

/** What an expression in a model can get hold of, in the application as it is started. */
class ExpressionsReachOnlyDelegatesTest {
    private static final String MODEL = "reaching-out";

    /** Where a model may hold an expression. */
    private enum Place {
        SERVICE_TASK(on -> expression ->
                on.serviceTask().camundaExpression(expression).endEvent().done()),
        DELEGATE(on -> expression -> on.serviceTask()
                .camundaDelegateExpression(expression)
                .endEvent()
                .done()),
        INPUT(on -> expression -> on.serviceTask()
                .camundaExpression("${true}")
                .camundaInputParameter("got", expression)
                .endEvent()
                .done()),
        CONDITION(on -> expression -> on.serviceTask()
                .camundaExpression("${true}")
                .condition("reached", "${" + inner(expression) + " != null}")
                .endEvent()
                .done()),
        ASSIGNEE(on -> expression ->
                on.userTask().camundaAssignee(expression).endEvent().done()),
        DUE_DATE(on -> expression ->
                on.userTask().camundaDueDate(expression).endEvent().done()),
        TIMER(on -> expression ->
                on.intermediateCatchEvent().timerWithDate(expression).endEvent().done());

        private final Function<StartEventBuilder, Function<String, BpmnModelInstance>> model;

        Place(Function<StartEventBuilder, Function<String, BpmnModelInstance>> model) {
            this.model = model;
        }

        BpmnModelInstance holding(String expression) {
            var start = Bpmn.createExecutableProcess(MODEL)
                    .camundaHistoryTimeToLiveString("P1D")
                    .startEvent();
            return model.apply(start).apply(expression);
        }

        private static String inner(String expression) {
            return expression.substring(2, expression.length() - 1);
        }
    }

    private static TestServer server;
    private static ProcessEngine engine;

    @BeforeAll
    static void start() {
        server = TestServer.over("jdbc:h2:mem:expressions;MODE=MySQL;LOCK_TIMEOUT=5000;DB_CLOSE_DELAY=-1");
        engine = server.bean(ProcessEngine.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static boolean runs(BpmnModelInstance model, Map<String, Object> variables) {
        var repository = engine.getRepositoryService();
        var deployment = repository
                .createDeployment()
                .addModelInstance(MODEL + ".bpmn", model)
                .deploy();
        try {
            return engine.getRuntimeService()
                    .startProcessInstanceByKey(MODEL, "RMA-0", variables)
                    .isEnded();
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    static Stream<Arguments> reaching() {
        return Stream.of(Place.values()).flatMap(place -> Stream.of(
                        "${dataSource}",
                        "${commands}",
                        "${transactionManager}",
                        "${environment}",
                        "${applicationContext}",
                        "${refundController}",
                        "${roundtripEngine}",
                        "${closeReturn}",
                        "${processEngine}",
                        "${''.getClass().forName('java.lang.Runtime').getMethods()[0]}",
                        "${''.class.classLoader}",
                        "${closeCaseDelegate.getClass().getClassLoader()}",
                        "${closeCaseDelegate.class.classLoader}",
                        "${execution.processEngine.processEngineConfiguration.dataSource}",
                        "${execution.processEngineServices.managementService}",
                        "${execution.getProcessEngineServices().getRuntimeService()}",
                        "${execution.processDefinition.deploymentId}",
                        "${execution.setVariable('caseId', 1)}")
                .map(expression -> Arguments.of(place, expression)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("reaching")
    void anExpressionGetsHoldOfNothingButDelegates(Place place, String expression) {
        assertThatThrownBy(() -> runs(place.holding(expression), Map.of()))
                .hasMessageMatching("(?s).*(Unknown property used|Unknown method used).*");
    }

    @Test
    void everyPlaceCanHoldWhatModelsNeed() {
        var due = Map.<String, Object>of("due", Date.from(Instant.parse("2031-01-01T00:00:00Z")), "yes", true);

        assertThat(runs(Place.SERVICE_TASK.holding("${execution.processBusinessKey}"), due))
                .isTrue();
        assertThat(runs(Place.INPUT.holding("${yes && execution.hasVariable('due')}"), due))
                .isTrue();
        assertThat(runs(Place.CONDITION.holding("${'RMA-0'.length()}"), due)).isTrue();
        assertThat(runs(Place.TIMER.holding("${due}"), due)).isFalse();
    }

    @Test
    void aDelegateIsFoundByItsName() {
        assertThatThrownBy(() -> runs(Place.DELEGATE.holding("${closeCaseDelegate}"), Map.of()))
                .as("it runs, and misses its case")
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void aDecisionTableGetsHoldOfNoMore() {
        assertThatThrownBy(() -> decides("${''.getClass().forName('java.lang.Runtime')}"))
                .hasStackTraceContaining("forName");
        assertThatThrownBy(() -> decides("${dataSource}")).hasStackTraceContaining("dataSource");
    }

    private static DmnDecisionTableResult decides(String expression) {
        var table = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="n">
                  <decision id="reaching-out" name="d" camunda:historyTimeToLive="P1D"><decisionTable id="t">
                    <input id="i"><inputExpression id="e" typeRef="string" expressionLanguage="juel"><text>%s</text></inputExpression></input>
                    <output id="o" name="o" typeRef="string" />
                    <rule id="r"><inputEntry id="ie"><text></text></inputEntry><outputEntry id="oe"><text>"x"</text></outputEntry></rule>
                  </decisionTable></decision>
                </definitions>
                """.formatted(expression);
        var repository = engine.getRepositoryService();
        var deployment = repository
                .createDeployment()
                .addString("reaching-out.dmn", table)
                .deploy();
        try {
            return engine.getDecisionService().evaluateDecisionTableByKey("reaching-out", Map.of("caseId", 1L));
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }
}
