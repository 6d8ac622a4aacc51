package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.roundtrip.inventory.ItemReservation;
import org.roundtrip.inventory.ItemReservation.State;
import org.roundtrip.inventory.Stock;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ProcessTest;
import org.roundtrip.processes.kit.ScriptedInventory.Mood;
import org.springframework.beans.factory.annotation.Autowired;

/** The steps that reserve, release and take goods, in a model that has nothing else. */
@ProcessTest
class InventoryStepsProcessTest extends ProcessStory {
    private static final String MODEL = "takes-from-stock";
    private static final String PURPOSE = "REPLACEMENT";

    private static String deployment;

    @BeforeAll
    static void deploy(@Autowired ProcessEngine engine) {
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("models/" + MODEL + ".bpmn")
                .deploy()
                .getId();
    }

    @AfterAll
    static void undeploy(@Autowired ProcessEngine engine) {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    /** A case that wants so many units of these products. */
    private CaseUnderTest wants(int quantity, String... skus) {
        var lamp = opensWorth("20.00");
        kit.transactions.executeWithoutResult(status -> {
            for (var sku : skus) {
                kit.warehouse.reserving.want(lamp.id(), PURPOSE, sku, quantity);
            }
        });
        kit.engine
                .getRuntimeService()
                .startProcessInstanceByKey(MODEL, lamp.books.file().number().value(), Map.of("caseId", lamp.id()));
        return lamp;
    }

    private List<State> states(CaseUnderTest lamp) {
        return kit.warehouse.reservations.ofCase(lamp.id()).stream()
                .map(ItemReservation::state)
                .toList();
    }

    private void tell(CaseUnderTest lamp, String message) {
        ProcessInstance instance = lamp.running(MODEL);
        kit.engine
                .getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceId(instance.getId())
                .correlate();
    }

    private void insistsInVain() {
        for (int i = 0; i < 4; i++) {
            kit.warehouse.work.workBatch();
            kit.clock.forward(java.time.Duration.ofHours(1));
        }
    }

    @Test
    void goodsAreSetAsideAndLeaveForGood() {
        var cup = kit.warehouse.product("cup", 3);
        var lamp = wants(2, cup);
        assertThat(states(lamp)).containsExactly(State.WANTED);

        kit.warehouse.work.workBatch();
        lamp.waitsAt(MODEL, "Task_WaitUntilItMayLeave");
        assertThat(states(lamp)).containsExactly(State.HELD);
        assertThat(kit.warehouse.stock(cup)).isEqualTo(new Stock(cup, 3, 2));

        tell(lamp, "test.MayLeave");
        kit.warehouse.work.workBatch();
        lamp.passed(MODEL, "End_Taken");
        assertThat(states(lamp)).containsExactly(State.TAKEN);
        assertThat(kit.warehouse.stock(cup)).isEqualTo(new Stock(cup, 1, 0));
        assertThat(lamp.books.timeline()).endsWith("items-reserved", "items-taken");
    }

    @Test
    void whatThereIsTooLittleOfIsChosenAgainAndTheRestStaysHeld() {
        var cup = kit.warehouse.product("cup", 3);
        var plate = kit.warehouse.product("plate", 1);
        var bowl = kit.warehouse.product("bowl", 2);
        var lamp = wants(2, cup, plate);

        kit.warehouse.work.workBatch();
        lamp.waitsAt(MODEL, "Task_WaitForChoice");
        assertThat(states(lamp)).containsExactly(State.HELD, State.OUT_OF_STOCK);
        assertThat(kit.warehouse.reservations.ofCase(lamp.id()).get(1).stockLeft())
                .isEqualTo(1L);
        assertThat(lamp.books.timeline()).endsWith("items-out-of-stock");

        kit.transactions.executeWithoutResult(status -> kit.warehouse.reserving.want(lamp.id(), PURPOSE, bowl, 2));
        tell(lamp, "test.Chosen");
        kit.warehouse.work.workBatch();

        lamp.waitsAt(MODEL, "Task_WaitUntilItMayLeave");
        assertThat(states(lamp)).containsExactly(State.HELD, State.OUT_OF_STOCK, State.HELD);
        assertThat(kit.warehouse.stock(cup).reserved()).isEqualTo(2);
    }

    @Test
    void aCancelledCaseHoldsNothing() {
        var cup = kit.warehouse.product("cup", 3);
        var lamp = wants(2, cup);
        kit.warehouse.work.workBatch();

        tell(lamp, "test.Cancelled");
        kit.warehouse.work.workBatch();

        lamp.passed(MODEL, "End_Released");
        assertThat(states(lamp)).containsExactly(State.RELEASED);
        assertThat(kit.warehouse.stock(cup)).isEqualTo(new Stock(cup, 3, 0));
    }

    @Test
    void aCaseCancelledWhileTheInventoryIsAskedHoldsNothingEither() {
        var cup = kit.warehouse.product("cup", 3);
        var lamp = wants(2, cup);
        kit.warehouse.inventory.afterAsking(() -> tell(lamp, "test.Cancelled"));

        kit.warehouse.work.workBatch();
        assertThat(kit.warehouse.stock(cup).reserved())
                .as("held by an answer that came too late")
                .isEqualTo(2);
        assertThat(states(lamp)).containsExactly(State.WANTED);
        kit.warehouse.work.workBatch();

        lamp.passed(MODEL, "End_Released");
        assertThat(kit.warehouse.stock(cup)).isEqualTo(new Stock(cup, 3, 0));
    }

    @Test
    void aLostAnswerIsAskedForAgainAndNothingIsHeldTwice() {
        var cup = kit.warehouse.product("cup", 5);
        var lamp = wants(2, cup);
        kit.warehouse.inventory.lineIs(Mood.LOSES_ANSWERS);

        kit.warehouse.work.workBatch();
        lamp.waitsAt(MODEL, "Task_ReserveItem");
        kit.warehouse.inventory.lineIs(Mood.CLEAR);
        kit.clock.forward(java.time.Duration.ofMinutes(1));
        kit.warehouse.work.workBatch();

        lamp.waitsAt(MODEL, "Task_WaitUntilItMayLeave");
        assertThat(kit.warehouse.stock(cup)).isEqualTo(new Stock(cup, 5, 2));
    }

    @Test
    void anInventoryThatStaysBusyIsForAPersonOnceThePlanHasRunOut() {
        var cup = kit.warehouse.product("cup", 5);
        var lamp = wants(2, cup);
        kit.warehouse.inventory.lineIs(Mood.BUSY);

        kit.warehouse.work.workBatch();
        lamp.waitsAt(MODEL, "Task_ReserveItem");
        insistsInVain();

        lamp.passed(MODEL, "Boundary_ReserveUnavailable", "End_ForAPerson");
        assertThat(states(lamp)).containsExactly(State.WANTED);
        assertThat(lamp.books.timeline()).endsWith("inventory-unavailable");
    }

    @Test
    void aNoForGoodIsForAPersonAtOnce() {
        var cup = kit.warehouse.product("cup", 5);
        var lamp = wants(2, cup);
        kit.warehouse.work.workBatch();
        var key = kit.warehouse.reservations.ofCase(lamp.id()).get(0).reservationKey();
        kit.warehouse.inventory.release(key);

        tell(lamp, "test.MayLeave");
        kit.warehouse.work.workBatch();

        lamp.passed(MODEL, "Boundary_TakeUnavailable", "End_ForAPerson");
        assertThat(kit.warehouse.stock(cup)).isEqualTo(new Stock(cup, 5, 0));
    }

    @Test
    void whatACaseWantsForAnotherPurposeIsNotTouched() {
        var cup = kit.warehouse.product("cup", 5);
        var loan = kit.warehouse.product("loan", 5);
        var lamp = wants(1, cup);
        kit.transactions.executeWithoutResult(status -> kit.warehouse.reserving.want(lamp.id(), "LOAN", loan, 1));

        kit.warehouse.work.workBatch();

        assertThat(states(lamp)).containsExactly(State.HELD, State.WANTED);
        assertThat(kit.warehouse.stock(loan).reserved()).isZero();
    }
}
