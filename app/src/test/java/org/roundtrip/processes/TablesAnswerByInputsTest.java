package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.Test;
import org.roundtrip.policy.DecisionTables;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ProcessTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A decision is explained, and repeated, by its inputs alone. */
@ProcessTest
class TablesAnswerByInputsTest extends ProcessStory {
    @Autowired
    private DecisionTables tables;

    @Autowired
    private ProcessEngine engine;

    @Test
    void aTableThatAsksTheTimeIsRefused() {
        var table = Dmn.convertToString(
                        Dmn.readModelFromStream(getClass().getResourceAsStream("/decisions/refund-approval.dmn")))
                .replace("id=\"refund-approval\"", "id=\"impatient-approval\"")
                .replace("]100..500]", "]100..500] and now() != null");
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .addString("impatient-approval.dmn", table)
                .deploy();
        try {
            assertThatThrownBy(() -> tables.ask("impatient-approval", Map.of("amount", 200.0)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("asks for the time");
        } finally {
            engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
        }
    }

    @Test
    void theSameQuestionHasTheSameAnswerAndAnotherItsOwn() {
        var one = tables.ask("refund-approval", Map.of("amount", 99.99));
        var again = tables.ask("refund-approval", Map.of("amount", 99.99));
        var other = tables.ask("refund-approval", Map.of("amount", 100.01));

        assertThat(again).isEqualTo(one);
        assertThat(again.rules()).isNotEmpty();
        assertThat(other.number("approvals")).isEqualTo(1);
    }
}
