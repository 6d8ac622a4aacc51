package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ProcessTest;
import org.roundtrip.processes.kit.ScriptedGateway.Mood;
import org.roundtrip.support.MerchantsDirectory;
import org.roundtrip.taskform.FormAnswer;
import org.roundtrip.taskform.TaskAnswers;
import org.roundtrip.taskform.TaskForms;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A merchant adds a task with a form to our model, in an editor, and it works: in the queue, checked, and in the model. */
@ProcessTest
@DirtiesContext
class MerchantsTaskProcessTest extends ProcessStory {
    private static final String TASK = "Task_CheckSerial";

    @Autowired
    private TaskForms forms;

    @Autowired
    private TaskAnswers answers;

    @Autowired
    private ProcessEngine engine;

    @DynamicPropertySource
    static void merchantsModels(DynamicPropertyRegistry settings) {
        var directory = MerchantsDirectory.empty().withATaskBefore("Task_InspectItems", "warehouse");
        settings.add("roundtrip.models-dir", () -> directory.path().toString());
        settings.add(
                "spring.datasource.url",
                () -> "jdbc:h2:mem:merchants-task;MODE=MySQL;LOCK_TIMEOUT=5000;DB_CLOSE_DELAY=-1");
    }

    @Test
    void theTaskWaitsInItsQueueWithItsForm() {
        var arrived = arrived(opensWorth("12.00"));

        var task = arrived.task(TASK);
        assertThat(task.queue()).isEqualTo("warehouse");
        assertThat(task.name()).isEqualTo("Check serial number");
        assertThat(task.formKey()).isEqualTo("form:check-serial");
        assertThat(forms.open(task).view().shown()).containsExactly("data.serial", "data.serialMatches", "data.photos");
    }

    @Test
    void anAnswerThatDoesNotFitChangesNothing() {
        var arrived = arrived(opensWorth("12.00"));

        assertThatThrownBy(() -> answer(arrived, Map.of("serial", "1234", "serialMatches", "NO", "approved", true)))
                .isInstanceOfSatisfying(InvalidRequest.class, refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.at() + " " + problem.code())
                        .containsExactlyInAnyOrder(
                                "/data/serial pattern", "/data/difference required", "/data/approved unknown-field"));
        assertThat(arrived.task(TASK)).isNotNull();
        assertThat(answers.ofCase(arrived.id())).isEmpty();
    }

    @Test
    void aGoodAnswerIsKeptAndTheModelSeesWhatItMayBranchOn() {
        var arrived = arrived(opensWorth("12.00"));
        answer(
                arrived,
                Map.of(
                        "serial", "SN-1234",
                        "serialMatches", "NO",
                        "difference", "Größer als angegeben 📦",
                        "accessories", List.of(Map.of("what", "Cable"), Map.of("what", "Box"))));

        assertThat(variables(arrived))
                .containsEntry("serialMatches", "NO")
                .containsEntry("accessoryCount", 2L)
                .doesNotContainKeys("serial", "difference", "accessories");
        assertThat(answers.ofCase(arrived.id())).singleElement().satisfies(answer -> {
            assertThat(answer.step()).isEqualTo("Check serial number");
            assertThat(answer.data()).containsEntry("difference", "Größer als angegeben 📦");
        });
        assertThat(kit.timeline.of(arrived.id())).anySatisfy(entry -> {
            assertThat(entry.code()).isEqualTo("form-answered");
            assertThat(entry.facts()).containsEntry("step", "Check serial number");
        });
    }

    @Test
    void theCaseGoesOnAsAlways() {
        kit.bank.feels(Mood.PAYS);
        var arrived = arrived(opensWorth("12.00"));
        answer(arrived, Map.of("serial", "SN-1234", "serialMatches", "YES"));

        inspectedFine(arrived);
        bankWorks();
        arrived.books.closed(CaseState.REFUNDED);
    }

    private void answer(CaseUnderTest arrived, Map<String, Object> data) {
        arrived.does(People.WAREHOUSE, TASK, new FormAnswer(data));
    }

    private Map<String, Object> variables(CaseUnderTest arrived) {
        var instance = kit.files.findById(arrived.id()).orElseThrow().processInstanceId();
        return engine.getRuntimeService().getVariables(instance);
    }
}
