package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.roundtrip.processes.kit.CoverageCheck;
import org.roundtrip.processes.kit.DeployedModels;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ProcessTest;
import org.roundtrip.processes.kit.ScriptedGateway.Mood;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.BouncedRefundAnswer;

/** The test of the test: a flow that no story can take has to be missed, and nothing else. */
@ProcessTest
class CoverageCheckTest extends ProcessStory {
    private static final String PLANTED = "refund-bounce-planted";

    @Test
    void anUnreachableFlowIsMissed() {
        var deployment = plant();
        try {
            kit.coverage.restart();
            assertThatThrownBy(() -> CoverageCheck.complete(kit.coverage, PLANTED))
                    .hasMessageContaining("Task_ReopenCase");

            lifeOfABounce();

            assertThat(kit.coverage.of(PLANTED).missed()).containsExactly("Flow_Planted_Never");
            assertThatThrownBy(() -> CoverageCheck.complete(kit.coverage, PLANTED))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("Flow_Planted_Never");
        } finally {
            kit.engine.getRepositoryService().deleteDeployment(deployment, true);
        }
    }

    @Test
    void aModelNobodyDeployedIsNotCovered() {
        assertThatThrownBy(() -> CoverageCheck.complete(kit.coverage, "no-such-model"))
                .isInstanceOf(AssertionError.class);
    }

    private String plant() {
        var original = Bpmn.convertToString(DeployedModels.of(kit.engine).get("refund-bounce"));
        var planted = original.replace("\"refund-bounce\"", "\"" + PLANTED + "\"")
                .replace(
                        "</bpmn:process>",
                        "<bpmn:sequenceFlow id=\"Flow_Planted_Never\" sourceRef=\"Task_ReopenCase\""
                                + " targetRef=\"End_BouncedRefundPaid\"><bpmn:conditionExpression"
                                + " xsi:type=\"bpmn:tFormalExpression\">${false}</bpmn:conditionExpression>"
                                + "</bpmn:sequenceFlow></bpmn:process>");
        return kit.engine
                .getRepositoryService()
                .createDeployment()
                .addString(PLANTED + ".bpmn", planted)
                .deploy()
                .getId();
    }

    private void lifeOfABounce() {
        kit.bank.feels(Mood.PAYS);
        var lamp = refundOf("10.00");
        bankWorks();
        lamp.books.attemptsAre(AttemptState.SUCCEEDED);
        kit.engine
                .getRuntimeService()
                .startProcessInstanceByKey(
                        PLANTED,
                        lamp.books.file().number().value(),
                        Map.of(
                                "caseId",
                                lamp.id(),
                                "refundId",
                                lamp.books.refund().key()));
        lamp.does(People.FINANCE, "Task_PayBouncedRefund", new BouncedRefundAnswer("cheque 1", null));
    }
}
