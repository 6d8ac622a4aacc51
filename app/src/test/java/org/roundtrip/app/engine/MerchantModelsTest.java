package org.roundtrip.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.support.MerchantsDirectory;
import org.roundtrip.taskform.FormReader;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;

/** What of a merchant's models is taken, and in which words the rest is refused. */
class MerchantModelsTest {
    private static final String PROCESS = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                id="Definitions_1" targetNamespace="https://shop.example">
              <bpmn:process id="engrave" isExecutable="true" camunda:historyTimeToLive="P30D">%s</bpmn:process>%s
            </bpmn:definitions>
            """;

    private MerchantsDirectory directory;

    @BeforeEach
    void anEmptyDirectory() {
        directory = MerchantsDirectory.empty();
    }

    @Test
    void withoutADirectoryOnlyOursAreDeployed() {
        assertThat(names(new ModelDeployment(merchants("")).getDeploymentResources()))
                .contains("processes/return-case.bpmn", "decisions/return-policy.dmn")
                .noneMatch(name -> name.startsWith("models/"));
    }

    @Test
    void everyModelOfOursCouldBeACopy() throws Exception {
        for (Resource ours : new ModelDeployment(merchants("")).getDeploymentResources()) {
            var name = ((ContextResource) ours).getPathWithinContext();
            directory.with(name.substring(name.indexOf('/') + 1), ours.getContentAsByteArray());
        }

        assertThat(names(deployed()))
                .containsExactlyElementsOf(names(new ModelDeployment(merchants("")).getDeploymentResources()));
    }

    @Test
    void aCopyTakesThePlaceOfOursAndItsFormComesAlong() {
        directory.withATaskBefore("Task_InspectItems", "warehouse");

        var all = deployed();
        assertThat(names(all)).contains("models/check-serial.form").doesNotContain("models/return-case.bpmn");
        assertThat(all.stream().filter(one -> name(one).equals("processes/return-case.bpmn")))
                .singleElement()
                .satisfies(one -> assertThat(one.getContentAsString(StandardCharsets.UTF_8))
                        .contains("Task_CheckSerial"));
    }

    @Test
    void aProcessOfTheirOwnIsTaken() {
        directory
                .with(
                        "engrave.bpmn",
                        process("<bpmn:startEvent id='S'/><bpmn:userTask id='T' camunda:formRef='f'"
                                + " camunda:formRefBinding='deployment' camunda:candidateGroups='support' name='${what} again'/>"
                                + "<bpmn:businessRuleTask id='R' camunda:decisionRef='mine' camunda:mapDecisionResult='singleEntry'"
                                + " camunda:resultVariable='rank'/>"
                                + condition("${rank == 'A' &amp;&amp; (weight > 3 || !heavy) ? true : empty note}")))
                .with("mine.dmn", MerchantFilesTest.DECISION.formatted("mine", "", "\"B\""))
                .with("f.form", "{\"type\":\"default\",\"id\":\"f\",\"schemaVersion\":19,\"components\":[]}");

        assertThat(names(deployed())).contains("models/engrave.bpmn", "models/mine.dmn", "models/f.form");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<bpmn:scriptTask id='X' scriptFormat='groovy'><bpmn:script>1</bpmn:script></bpmn:scriptTask> | X: scripts are not allowed",
                "<bpmn:serviceTask id='X' camunda:class='java.lang.Runtime'/> | X: camunda:class is not allowed",
                "<bpmn:serviceTask id='X' camunda:expression='${a}'/> | X: camunda:expression is not allowed",
                "<bpmn:serviceTask id='X' camunda:delegateExpression='${dataSource}'/> | X: the delegate ${dataSource} is not on the list",
                "<bpmn:serviceTask id='X' camunda:delegateExpression='${closeCaseDelegate}'/> | X: the delegate ${closeCaseDelegate} is not on the list",
                "<bpmn:serviceTask id='X' camunda:type='external' camunda:topic='mine'/> | X: the topic mine is not on the list",
                "<bpmn:serviceTask id='X' camunda:type='mail'/> | X: the type mail is not on the list",
                "<bpmn:task id='X'><bpmn:extensionElements><camunda:executionListener event='start'/></bpmn:extensionElements></bpmn:task> | X: camunda:executionListener is not allowed",
                "<bpmn:task id='X'><bpmn:extensionElements><camunda:connector/></bpmn:extensionElements></bpmn:task> | X: camunda:connector is not allowed",
                "<bpmn:task id='X'><bpmn:extensionElements><camunda:field name='a'/></bpmn:extensionElements></bpmn:task> | X: camunda:field is not allowed",
                "<bpmn:task id='X'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='a'><camunda:script scriptFormat='groovy'>1</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:task> | X: camunda:script is not allowed",
                "<bpmn:task id='X'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='a'>${a.class}</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:task> | X: the expression ${a.class} does more",
                "<bpmn:userTask id='X' camunda:formKey='embedded:app:x.html' camunda:candidateGroups='support'/> | X: the form key embedded:app:x.html is not on the list",
                "<bpmn:userTask id='X' camunda:formRef='gone' camunda:formRefBinding='deployment' camunda:candidateGroups='support'/> | X: the form gone is in no .form file",
                "<bpmn:userTask id='X' camunda:formRef='gone' camunda:candidateGroups='support'/> | X: the form gone is in no .form file",
                "<bpmn:userTask id='X' camunda:candidateGroups='support'/> | X: has no form",
                "<bpmn:userTask id='X' camunda:candidateGroups='cooks'/> | X: candidateGroups must be one of",
                "<bpmn:userTask id='X' camunda:candidateGroups='support' camunda:assignee='${a}'/> | X: camunda:assignee is not allowed",
                "<bpmn:userTask id='X'><bpmn:potentialOwner/></bpmn:userTask> | X: say candidateGroups instead",
                "<bpmn:callActivity id='X' calledElement='nowhere'/> | X: calls the process \"nowhere\", which is not there",
                "<bpmn:callActivity id='X' calledElement='${a}'/> | X: calls the process \"${a}\", which is not there",
                "<bpmn:callActivity id='X' calledElement='refund-payout'/> | X: calledElementBinding must be deployment",
                "<bpmn:callActivity id='X' calledElement='refund-payout' camunda:calledElementBinding='latest'/> | X: calledElementBinding must be deployment",
                "<bpmn:callActivity id='X' calledElement='refund-payout' camunda:calledElementBinding='deployment'/> | X: must pass on the business key and caseId",
                "<bpmn:callActivity id='X' calledElement='refund-payout' camunda:variableMappingClass='a'/> | X: camunda:variableMappingClass is not allowed",
                "<bpmn:businessRuleTask id='X' camunda:decisionRef='gone'/> | X: asks the decision \"gone\", which is not there",
                "<bpmn:businessRuleTask id='X' camunda:decisionRef='return-fee'/> | X: mapDecisionResult must be singleEntry",
                "<bpmn:startEvent id='X'><bpmn:timerEventDefinition id='D'/></bpmn:startEvent> | X: a process can't start by itself",
                "<bpmn:intermediateThrowEvent id='X'><bpmn:signalEventDefinition id='D'/></bpmn:intermediateThrowEvent> | D: a signal would reach every case",
                "<bpmn:sequenceFlow id='X'><bpmn:conditionExpression language='javascript'>1</bpmn:conditionExpression></bpmn:sequenceFlow> | X: conditions are expressions",
                "<bpmn:sequenceFlow id='X'><bpmn:conditionExpression camunda:resource='a.js'>1</bpmn:conditionExpression></bpmn:sequenceFlow> | X: camunda:resource is not allowed",
                "<bpmn:intermediateCatchEvent id='X'><bpmn:conditionalEventDefinition id='D'><bpmn:condition>${a.b()}</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent> | D: the expression ${a.b()} does more",
            })
    void whatCouldRunCodeOrGetLostIsRefused(String element, String reason) {
        directory.with("engrave.bpmn", process(element));

        assertThatThrownBy(this::deployed)
                .isInstanceOf(ModelsRefused.class)
                .hasMessageContaining("engrave.bpmn: " + reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${''.getClass()}",
                "${a.b}",
                "${a['class']}",
                "${execution.processEngineServices}",
                "${execution.getVariable('a').getClass()}",
                "${execution.hasVariable(a.b)}",
                "${f:call()}",
                "${a",
                "#{a.b == 1 ? 'x' : 'y'}",
                "x ${a.b} y",
            })
    void anExpressionThatReachesAnywhereIsRefused(String expression) {
        directory.with("engrave.bpmn", process(condition(expression)));

        assertThatThrownBy(this::deployed).isInstanceOf(ModelsRefused.class).hasMessageContaining("the expression");
    }

    @Test
    void aCopyMayHoldWhatItsOwnModelHoldsAndNoOtherDoes() {
        directory.with("return-case.bpmn", copy("${closeCaseDelegate}", "${planRefundDelegate}"));
        assertThatThrownBy(this::deployed)
                .hasMessageContaining("the delegate ${planRefundDelegate} is not on the list of this process");

        directory.with("return-case.bpmn", copy("customer.RequestCancelled", "returns.SomethingElse"));
        assertThatThrownBy(this::deployed)
                .hasMessageContaining("nobody sends the message returns.SomethingElse")
                .hasMessageContaining("no longer waits for the message customer.RequestCancelled");
    }

    private List<Resource> deployed() {
        return List.copyOf(new ModelDeployment(merchants(directory.path().toString())).getDeploymentResources());
    }

    static MerchantModels merchants(String directory) {
        return new MerchantModels(directory, FormReader.at(Clock.systemUTC()));
    }

    static List<String> names(Iterable<Resource> resources) {
        var names = new java.util.ArrayList<String>();
        resources.forEach(one -> names.add(name(one)));
        return names;
    }

    private static String name(Resource resource) {
        return ((ContextResource) resource).getPathWithinContext();
    }

    static String process(String elements) {
        return PROCESS.formatted(elements, "");
    }

    private static String condition(String expression) {
        return "<bpmn:sequenceFlow id='C'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>" + expression
                + "</bpmn:conditionExpression></bpmn:sequenceFlow>";
    }

    private static String copy(String what, String by) {
        var model =
                new String(MerchantsDirectory.bytes(MerchantsDirectory.ours("return-case")), StandardCharsets.UTF_8);
        assertThat(model).contains(what);
        return model.replace(what, by);
    }
}
