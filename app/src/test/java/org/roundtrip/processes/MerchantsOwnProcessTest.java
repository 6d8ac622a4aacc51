package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.junit.jupiter.api.Test;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ProcessTest;
import org.roundtrip.support.MerchantsDirectory;
import org.roundtrip.taskform.FormAnswer;
import org.roundtrip.taskform.FormView;
import org.roundtrip.taskform.TaskForms;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A process of a merchant's own, called by a copy of ours: a form, a decision, a branch on what was answered, and another
 * form that knows it.
 */
@ProcessTest
@DirtiesContext
class MerchantsOwnProcessTest extends ProcessStory {
    private static final String DECISION = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                id="Definitions_rank" name="rank" namespace="https://shop.example">
              <decision id="cleaning-rank" name="Rank" camunda:historyTimeToLive="P30D"><decisionTable id="Table_rank">
                <input id="Input_1"><inputExpression id="In_1" typeRef="double"><text>stains</text></inputExpression></input>
                <output id="Output_1" name="rank" typeRef="string"/>
                <rule id="Rule_1"><inputEntry id="When_1"><text>&gt; 3</text></inputEntry>
                  <outputEntry id="Then_1"><text>"HARD"</text></outputEntry></rule>
                <rule id="Rule_2"><inputEntry id="When_2"><text>&lt;= 3</text></inputEntry>
                  <outputEntry id="Then_2"><text>"EASY"</text></outputEntry></rule>
              </decisionTable></decision>
            </definitions>
            """;

    private static final String COUNT = """
            {"type": "default", "id": "count-stains", "schemaVersion": 19, "components": [
              {"type": "number", "id": "F1", "key": "stains", "decimalDigits": 0, "validate": {"required": true, "min": 0}},
              {"type": "textarea", "id": "F2", "key": "where", "label": "Where?"}]}
            """;

    private static final String CLEAN = """
            {"type": "default", "id": "clean", "schemaVersion": 19, "components": [
              {"type": "text", "id": "T1", "text": "{{stains}} stains: {{where}}"},
              {"type": "checkbox", "id": "F1", "key": "clean", "label": "Clean", "validate": {"required": true}}]}
            """;

    @Autowired
    private TaskForms forms;

    @DynamicPropertySource
    static void merchantsModels(DynamicPropertyRegistry settings) {
        var directory = MerchantsDirectory.empty()
                .with("return-case.bpmn", returnCaseThatCleans())
                .with("cleaning.bpmn", cleaning())
                .with("rank.dmn", DECISION)
                .with("count.form", COUNT)
                .with("clean.form", CLEAN);
        settings.add("roundtrip.models-dir", () -> directory.path().toString());
        settings.add(
                "spring.datasource.url",
                () -> "jdbc:h2:mem:merchants-process;MODE=MySQL;LOCK_TIMEOUT=5000;DB_CLOSE_DELAY=-1");
    }

    @Test
    void whatIsAnsweredDecidesAndIsKnownToTheNextForm() {
        var arrived = arrived(opensWorth("12.00"));
        answer(arrived, "Task_CountStains", Map.of("stains", 5, "where", "Am Ärmel"));

        var cleaning = arrived.task("Task_Clean");
        assertThat(cleaning.queue()).isEqualTo("warehouse");
        var text = (FormView.Prose) forms.open(cleaning).view().elements().get(0);
        assertThat(text.text()).isEqualTo("5 stains: Am Ärmel");
        answer(arrived, "Task_Clean", Map.of("clean", true));
        assertThat(arrived.task("Task_InspectItems")).isNotNull();
    }

    @Test
    void theOtherAnswerGoesTheOtherWay() {
        var arrived = arrived(opensWorth("12.00"));
        answer(arrived, "Task_CountStains", Map.of("stains", 0));

        assertThat(arrived.task("Task_InspectItems")).isNotNull();
    }

    private void answer(CaseUnderTest arrived, String task, Map<String, Object> data) {
        arrived.does(People.WAREHOUSE, task, new FormAnswer(data));
    }

    private static byte[] cleaning() {
        return MerchantsDirectory.bytes(Bpmn.createExecutableProcess("cleaning")
                .camundaHistoryTimeToLiveString("P30D")
                .startEvent("Start_Cleaning")
                .userTask("Task_CountStains")
                .name("Count stains")
                .camundaCandidateGroups("warehouse")
                .camundaFormRef("count-stains")
                .camundaFormRefBinding("deployment")
                .businessRuleTask("Task_Rank")
                .camundaDecisionRef("cleaning-rank")
                .camundaDecisionRefBinding("deployment")
                .camundaMapDecisionResult("singleEntry")
                .camundaResultVariable("rank")
                .exclusiveGateway("Gateway_Rank")
                .condition("hard", "${rank == 'HARD' && stains > 3}")
                .userTask("Task_Clean")
                .name("Clean ${stains} stains")
                .camundaCandidateGroups("warehouse")
                .camundaFormRef("clean")
                .camundaFormRefBinding("deployment")
                .endEvent("End_Cleaned")
                .moveToLastGateway()
                .condition("easy", "${rank == 'EASY'}")
                .endEvent("End_NothingToClean")
                .done());
    }

    private static byte[] returnCaseThatCleans() {
        var model = MerchantsDirectory.ours("return-case");
        var call = model.newInstance(CallActivity.class);
        call.setId("Call_Cleaning");
        call.setCalledElement("cleaning");
        call.setCamundaCalledElementBinding("deployment");
        var extensions = model.newInstance(ExtensionElements.class);
        var key = model.newInstance(CamundaIn.class);
        key.setCamundaBusinessKey("#{execution.processBusinessKey}");
        var caseId = model.newInstance(CamundaIn.class);
        caseId.setCamundaSource("caseId");
        caseId.setCamundaTarget("caseId");
        FlowNode inspect = model.getModelElementById("Task_InspectItems");
        MerchantsDirectory.before(model, inspect, call);
        call.setExtensionElements(extensions);
        extensions.addChildElement(key);
        extensions.addChildElement(caseId);
        return MerchantsDirectory.bytes(model);
    }
}
