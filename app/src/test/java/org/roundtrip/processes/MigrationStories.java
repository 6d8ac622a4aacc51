package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.migration.Migration;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ScriptedGateway;
import org.roundtrip.shipping.TrackingState;

/** Real cases while a new version comes: left alone to the end, and moved on their way. */
abstract class MigrationStories extends MigrationStory {
    private static final String RETURN = "return-case";
    private static final String ADDED = "Task_AddedAfterCallRefundPayout";

    @Test
    void aRunningCaseKeepsItsVersionToItsEndAndSoDoesWhatItCallsLater() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var running = arrived(opensWorth("12.00"));
        int old = newest(RETURN);
        int oldPayout = newest("refund-payout");
        try (var next = withAStepMore()) {
            assertThat(next.version("refund-payout")).isGreaterThan(oldPayout);
            inspectedFine(running);
            bankWorks();
            running.books.closed(CaseState.REFUNDED);
            assertThat(versionRun(running, RETURN)).isEqualTo(old);
            assertThat(versionRun(running, "refund-payout")).isEqualTo(oldPayout);

            var fresh = inspectedFine(arrived(opensWorth("12.00")));
            bankWorks();
            assertThat(fresh.books.tasks()).containsExactly(ADDED);
            assertThat(versionRun(fresh, RETURN)).isEqualTo(next.version(RETURN));
            assertThat(versionRun(fresh, "return-shipment")).isEqualTo(next.version("return-shipment"));
        }
    }

    @Test
    void aMovedCaseGoesOnWhereItWasWithWhoHadItsTask() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var running = arrived(opensWorth("12.00"));
        var task = running.task("Task_InspectItems");
        kit.worklist.claim(task.id(), People.WAREHOUSE);
        int old = newest(RETURN);
        try (var next = withAStepMore()) {
            assertThat(moves(plan(RETURN, old, next.version(RETURN))).counts())
                    .isEqualTo(new Migration.Counts(0, 1, 0, 0, 0));

            var now = running.task("Task_InspectItems");
            assertThat(now.id()).isEqualTo(task.id());
            assertThat(now.assignee()).isEqualTo(People.WAREHOUSE.name());
            assertThat(now.name()).isEqualTo(task.name() + " anew");
            inspectedFine(running);
            bankWorks();
            running.waitsAt(RETURN, ADDED);
            assertThat(versionOf(running.running(RETURN).getId())).isEqualTo(next.version(RETURN));
            kit.engine.getTaskService().complete(running.task(ADDED).id());
            running.books.closed(CaseState.REFUNDED);
            assertThat(versionRun(running, "refund-payout"))
                    .as("what it calls from now on is of the deployment it was moved to")
                    .isEqualTo(next.version("refund-payout"));
        }
    }

    @Test
    void movingACallerLeavesWhatItHasCalledAlone() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var running = opensWorth("12.00");
        labelIsBought();
        int old = newest(RETURN);
        int oldShipment = newest("return-shipment");
        try (var next = withAStepMore()) {
            moves(plan(RETURN, old, next.version(RETURN)));
            assertThat(versionOf(running.running(RETURN).getId())).isEqualTo(next.version(RETURN));
            assertThat(versionOf(running.running("return-shipment").getId())).isEqualTo(oldShipment);

            moves(plan("return-shipment", oldShipment, next.version("return-shipment")));
            running.scanned(TrackingState.IN_TRANSIT, TrackingState.DELIVERED);
            inspectedFine(running);
            bankWorks();
            running.waitsAt(RETURN, ADDED);
        }
    }

    @Test
    void aMovedCaseIsStillCancelledRemindedAndExpired() {
        var cancelled = opensWorth("12.00");
        var late = opensWorth("12.00");
        labelIsBought();
        int old = newest(RETURN);
        int oldShipment = newest("return-shipment");
        var due = late.books.file().handInBy();
        try (var next = withAStepMore()) {
            moves(plan(RETURN, old, next.version(RETURN)));
            moves(plan("return-shipment", oldShipment, next.version("return-shipment")));
            cancelled.cancels();
            assertThat(cancelled.books.file().state()).isEqualTo(CaseState.CANCELLED);

            assertThat(late.books.file().handInBy()).isEqualTo(due);
            late.passes(java.time.Duration.between(kit.clock.instant(), due).minusMinutes(1));
            assertThat(late.books.file().state()).isEqualTo(CaseState.AWAITING_PARCEL);
            late.passes(java.time.Duration.ofMinutes(2));
            labelIsBought();
            assertThat(late.books.file().state()).isEqualTo(CaseState.EXPIRED);
        }
    }

    @Test
    void aMachinesStepThatIsTakenWhileItsCaseIsMovedIsDoneByWhoTookIt() {
        var running = opensWorth("12.00");
        int oldShipment = newest("return-shipment");
        var taken = kit.engine
                .getExternalTaskService()
                .fetchAndLock(1, "slow-worker")
                .topic("shipping.buy-label", 60_000)
                .execute()
                .get(0);
        try (var next = withAStepMore()) {
            moves(plan("return-shipment", oldShipment, next.version("return-shipment")));
            var shipment = running.running("return-shipment").getId();
            assertThat(kit.engine
                            .getExternalTaskService()
                            .fetchAndLock(1, "other")
                            .topic("shipping.buy-label", 60_000)
                            .execute())
                    .isEmpty();
            kit.engine.getExternalTaskService().unlock(taken.getId());
            labelIsBought();
            assertThat(versionOf(shipment)).isEqualTo(next.version("return-shipment"));
            assertThat(running.books.labels()).containsExactly("BOUGHT");
        }
    }

    private int versionRun(CaseUnderTest file, String model) {
        return kit
                .engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(file.books.file().number().value())
                .processDefinitionKey(model)
                .list()
                .stream()
                .map(HistoricProcessInstance::getProcessDefinitionVersion)
                .reduce((first, second) -> {
                    throw new AssertionError("two instances of " + model);
                })
                .orElseThrow();
    }
}
