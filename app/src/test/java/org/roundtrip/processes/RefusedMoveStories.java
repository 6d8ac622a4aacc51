package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.inspection.InspectionAnswer;
import org.roundtrip.migration.Migration;
import org.roundtrip.migration.MigrationUnderWay;
import org.roundtrip.migration.MovePlan;
import org.roundtrip.processes.kit.NextVersions;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.Standing;

/** Cases that can't go, or not so: said in words beforehand, and nothing is changed. */
abstract class RefusedMoveStories extends MigrationStory {
    private static final String RETURN = "return-case";
    private static final String SHIPMENT = "return-shipment";
    private static final String NO_STEP = "The new version has no such step. Say which step takes its place.";

    private NextVersions with(Consumer<BpmnModelInstance> change) {
        return NextVersions.with(kit.engine, models(), RETURN, change);
    }

    private static void rename(BpmnModelInstance model) {
        UserTask task = model.getModelElementById("Task_InspectItems");
        task.setId("Task_CheckItems");
        task.setName("Check items");
    }

    @Test
    void aStepThatIsGoneIsNamedAndTheOthersGo() {
        var inspected = arrived(opensWorth("12.00"));
        var waiting = opensWorth("12.00");
        labelIsBought();
        var instance = inspected.running(RETURN).getId();
        var before = Standing.of(kit.engine, instance);
        int old = newest(RETURN);
        try (var next = with(RefusedMoveStories::rename)) {
            var plan = plan(RETURN, old, next.version(RETURN));

            var forecast = moving.forecast(plan);
            assertThat(forecast.checked()).isEqualTo(2);
            assertThat(forecast.movable()).isEqualTo(1);
            assertThat(forecast.problems()).singleElement().satisfies(problem -> {
                assertThat(String.valueOf(problem.step())).contains("Task_InspectItems", "Inspect items");
                assertThat(problem.words()).isEqualTo(NO_STEP);
                assertThat(problem.caseNumbers())
                        .containsExactly(inspected.books.file().number().value());
            });
            assertThat(versionOf(instance)).isEqualTo(old);

            var migration = moves(plan);
            assertThat(migration.counts()).isEqualTo(new Migration.Counts(0, 1, 1, 0, 0));
            assertThat(moving.cases(migration.id(), Migration.State.FAILED, 0, 10))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.caseNumber())
                                .isEqualTo(inspected.books.file().number().value());
                        assertThat(one.stoodAt()).isEqualTo("Task_InspectItems");
                        assertThat(one.problem()).isEqualTo(NO_STEP);
                    });
            assertThat(Standing.of(kit.engine, instance)).isEqualTo(before);
            assertThat(versionOf(instance)).isEqualTo(old);
            assertThat(versionOf(waiting.running(RETURN).getId())).isEqualTo(next.version(RETURN));
        }
    }

    @Test
    void whatSomebodySaysByHandTakesTheStepsPlace() {
        var inspected = arrived(opensWorth("12.00"));
        var task = inspected.task("Task_InspectItems");
        kit.worklist.claim(task.id(), People.WAREHOUSE);
        int old = newest(RETURN);
        try (var next = with(RefusedMoveStories::rename)) {
            var plan = new MovePlan(RETURN, old, next.version(RETURN), Map.of("Task_InspectItems", "Task_CheckItems"));
            var forecast = moving.forecast(plan);
            assertThat(forecast.problems()).isEmpty();
            assertThat(forecast.states()).singleElement().satisfies(place -> assertThat(String.valueOf(place.goesTo()))
                    .contains("Task_CheckItems", "Check items"));

            var migration = moves(plan);
            assertThat(migration.counts().moved()).isEqualTo(1);
            assertThat(migration.plan()).isEqualTo(plan);
            assertThat(migration.begunBy()).isEqualTo("olga");
            assertThat(migration.reason()).isEqualTo("the new step is law from May on");
            var now = inspected.task("Task_CheckItems");
            assertThat(now.id()).isEqualTo(task.id());
            assertThat(now.name()).isEqualTo("Check items");
            assertThat(now.assignee()).isEqualTo(People.WAREHOUSE.name());
            inspected.does(
                    People.WAREHOUSE, "Task_CheckItems", new InspectionAnswer(List.of(found(1, 1, 1)), List.of()));
            assertThat(inspected.running("refund-payout")).isNotNull();
        }
    }

    @Test
    void deadlinesGoAlongWithAStepThatIsMovedByHand() {
        var waiting = opensWorth("12.00");
        labelIsBought();
        var instance = waiting.running(SHIPMENT).getId();
        var before = Standing.of(kit.engine, instance);
        assertThat(before.jobs()).isNotEmpty();
        int old = newest(SHIPMENT);
        try (var next = NextVersions.with(
                kit.engine, models(), SHIPMENT, model -> model.getModelElementById("Task_WaitForHandIn")
                        .setAttributeValue("id", "Task_AwaitHandIn", true))) {
            var hands = Map.of("Task_WaitForHandIn", "Task_AwaitHandIn");
            moves(new MovePlan(SHIPMENT, old, next.version(SHIPMENT), hands));
            assertThat(versionOf(instance)).isEqualTo(next.version(SHIPMENT));
            assertThat(Standing.of(kit.engine, instance).jobs()).isEqualTo(before.jobs());
        }
    }

    @Test
    void aPlanThatCantBeIsRefusedInWords() {
        arrived(opensWorth("12.00"));
        int old = newest(RETURN);
        try (var next = with(RefusedMoveStories::rename)) {
            int to = next.version(RETURN);
            var other = new MovePlan(RETURN, old, to, Map.of("Task_InspectItems", "Call_ReturnShipment"));
            assertThat(moving.forecast(other).movable()).isZero();
            assertThat(moving.forecast(other).problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.words()).contains("must be of one kind"));
            assertThatThrownBy(() -> moving.prepare(other)).isInstanceOf(InvalidRequest.class);
            var nowhere = new MovePlan(RETURN, old, to, Map.of("Task_InspectItems", "Task_Nowhere"));
            assertThat(moving.forecast(nowhere).problems()).singleElement().satisfies(problem -> assertThat(
                            problem.words())
                    .contains("The new version has no step Task_Nowhere."));
            assertThatThrownBy(() -> moving.forecast(plan(RETURN, old, 999))).isInstanceOf(InvalidRequest.class);
            assertThatThrownBy(() -> moving.forecast(plan("no-model", 1, 2))).isInstanceOf(InvalidRequest.class);
            assertThatThrownBy(() -> begins(plan(RETURN, old, to), " ")).isInstanceOf(InvalidRequest.class);
        }
    }

    @Test
    void aNewDeadlineTheCaseKnowsNothingOfIsForeseen() {
        arrived(opensWorth("12.00"));
        int old = newest(RETURN);
        try (var next = with(RefusedMoveStories::withADeadline)) {
            var forecast = moving.forecast(plan(RETURN, old, next.version(RETURN)));
            assertThat(forecast.movable()).isZero();
            assertThat(forecast.problems()).singleElement().satisfies(problem -> assertThat(problem.words())
                    .isEqualTo("The new version needs a value this case does not have: ${inspectBy}."));
        }
    }

    private static void withADeadline(BpmnModelInstance model) {
        UserTask task = model.getModelElementById("Task_InspectItems");
        var boundary = model.newInstance(BoundaryEvent.class);
        boundary.setId("Boundary_InspectionLate");
        task.getParentElement().addChildElement(boundary);
        boundary.setAttachedTo(task);
        var timer = model.newInstance(TimerEventDefinition.class);
        boundary.addChildElement(timer);
        var date = model.newInstance(TimeDate.class);
        date.setTextContent("${inspectBy}");
        timer.setTimeDate(date);
        var end = model.newInstance(EndEvent.class);
        end.setId("End_InspectionLate");
        task.getParentElement().addChildElement(end);
        var flow = model.newInstance(SequenceFlow.class);
        flow.setId("Flow_InspectionLate_End");
        task.getParentElement().addChildElement(flow);
        flow.setSource(boundary);
        flow.setTarget(end);
        boundary.getOutgoing().add(flow);
        end.getIncoming().add(flow);
    }

    @Test
    void aMessageWithANewNameIsWaitedForByItAndTimersStay() {
        var waiting = opensWorth("12.00");
        labelIsBought();
        var instance = waiting.running(SHIPMENT).getId();
        var before = Standing.of(kit.engine, instance);
        int old = newest(SHIPMENT);
        try (var next =
                NextVersions.with(kit.engine, models(), SHIPMENT, model -> model.getModelElementsByType(Message.class)
                        .forEach(message -> message.setName(message.getName() + "Anew")))) {
            moves(plan(SHIPMENT, old, next.version(SHIPMENT)));
            var after = Standing.of(kit.engine, instance);
            assertThat(after.messages()).isNotEmpty().allMatch(one -> one.contains("Anew"));
            assertThat(after.jobs()).isNotEmpty().isEqualTo(before.jobs());
        }
    }

    @Test
    void onlyOneMovesAModelsCasesAtATimeAndWhoIsThereOrGoneIsLeftAlone() {
        var first = opensWorth("12.00");
        var second = opensWorth("12.00");
        opensWorth("12.00");
        int old = newest(RETURN);
        try (var next = with(model -> {})) {
            var plan = plan(RETURN, old, next.version(RETURN));
            long id = begins(plan, "first").id();
            assertThatThrownBy(() -> begins(plan, "second")).isInstanceOf(MigrationUnderWay.class);
            kit.engine
                    .getRuntimeService()
                    .newMigration(kit.engine
                            .getRuntimeService()
                            .createMigrationPlan(
                                    first.running(RETURN).getProcessDefinitionId(),
                                    next.of(RETURN).getId())
                            .mapEqualActivities()
                            .build())
                    .processInstanceIds(first.running(RETURN).getId())
                    .execute();
            second.cancels();
            labelIsBought();
            workAll();
            assertThat(moving.find(id).orElseThrow().counts()).isEqualTo(new Migration.Counts(0, 1, 0, 1, 1));
            assertThat(moving.find(id).orElseThrow().isUnderWay()).isFalse();
            assertThatThrownBy(() -> begins(plan, "nobody is left")).isInstanceOf(InvalidRequest.class);
        }
    }
}
