package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.roundtrip.operations.CasePath;
import org.roundtrip.operations.Drawing;
import org.roundtrip.operations.ReadNumbers;
import org.roundtrip.operations.WatchModels;
import org.roundtrip.operations.WatchTroubles;
import org.roundtrip.operations.Window;
import org.springframework.beans.factory.annotation.Autowired;

/** Where operations sees cases of a real engine, and what they come to in numbers. */
class PathsAndNumbersProcessTest extends MigrationStory {
    @Autowired
    WatchTroubles watch;

    @Autowired
    WatchModels models;

    @Autowired
    ReadNumbers numbers;

    @Test
    void everyModelIsDrawnWithAllItsStepsAndLines() {
        for (var model : models()) {
            var drawing = models.drawing(model, newest(model)).orElseThrow();
            var file = kit.engine
                    .getRepositoryService()
                    .getBpmnModelInstance(kit.engine
                            .getRepositoryService()
                            .createProcessDefinitionQuery()
                            .processDefinitionKey(model)
                            .latestVersion()
                            .singleResult()
                            .getId());
            assertThat(drawing.shapes())
                    .as(model)
                    .extracting(Drawing.Shape::id)
                    .containsAll(file.getModelElementsByType(FlowNode.class).stream()
                            .map(FlowNode::getId)
                            .toList());
            assertThat(drawing.flows())
                    .as(model)
                    .extracting(Drawing.Flow::id)
                    .containsAll(file.getModelElementsByType(SequenceFlow.class).stream()
                            .map(SequenceFlow::getId)
                            .toList());
        }
    }

    @Test
    void aCasesPathIsTheWayItTook() {
        var refunded = refunded(opensWorth("10.00"));
        var key = kit.files.findById(refunded.id()).orElseThrow().number().value();
        var instances = models.instances(key);
        assertThat(instances)
                .extracting(CasePath.Instance::model)
                .containsExactly("return-case", "return-shipment", "refund-payout");
        var path = models.path(instances.stream()
                        .filter(one -> one.model().equals("return-case"))
                        .findFirst()
                        .orElseThrow()
                        .id())
                .orElseThrow();
        assertThat(path.visits()).allSatisfy(one -> assertThat(one.endedAt()).isNotNull());
        var file = models.drawing("return-case", path.instance().version()).orElseThrow();
        var been = path.visits().stream().map(CasePath.Visit::stepId).toList();
        assertThat(file.flows())
                .filteredOn(flow -> path.taken().contains(flow.id()))
                .isNotEmpty()
                .allSatisfy(flow -> assertThat(been).contains(flow.from(), flow.to()));
        var done = models.finished("return-case", path.instance().version(), Window.MONTH);
        assertThat(done.all()).isTrue();
        assertThat(done.steps()).anySatisfy(step -> {
            assertThat(step.stepId()).isEqualTo("Task_InspectItems");
            assertThat(step.done()).isPositive();
            assertThat(step.target()).isNotNull();
        });
    }

    @Test
    void casesStandWhereTheyWait() {
        var waiting = arrived(opensWorth("11.00"));
        assertThat(waiting.task("Task_InspectItems")).isNotNull();
        assertThat(models.live("return-case", newest("return-case")))
                .anySatisfy(one -> assertThat(one.standing()).isPositive());
        assertThat(watch.counts().cases()).isPositive();
    }

    @Test
    void theNumbersCountWhatHappened() {
        refunded(opensWorth("10.00"));
        opensWorth("11.00");
        var read = numbers.of(30);
        assertThat(read.units().sold()).isPositive();
        assertThat(read.units().askedBack()).isPositive();
        assertThat(read.weeks()).hasSize(5);
        assertThat(read.weeks().get(4).requests()).isPositive();
        assertThat(read.reasons()).anySatisfy(one -> assertThat(one.code()).isEqualTo("CHANGED_MIND"));
        assertThat(read.stages()).hasSize(4);
        assertThat(read.turns()).isNotEmpty();
    }
}
