package org.roundtrip.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.work.WorkWaiting;

/** Goods that came back go on the shelf once, whoever keeps it. */
class StockMovesIT {
    private final ScriptedInventory elsewhere = new ScriptedInventory();
    private InventoryBench bench = new InventoryBench();

    @AfterEach
    void close() {
        bench.close();
    }

    private List<StockMoves.Move> moves(long caseId) {
        return bench.commands.run(() -> bench.moves.ofCase(caseId));
    }

    private void restock(long caseId) {
        bench.commands.run(() -> bench.moves.restock(caseId));
    }

    private void keptElsewhere() {
        bench.close();
        bench = new InventoryBench(elsewhere);
        bench.product("lamp");
    }

    @Test
    void acceptedUnitsForTheShelfAreOwedOnceAndPutBackOnce() {
        var lamp = bench.product(1);
        var id = bench.inspected(lamp, "RESTOCK", 2);

        restock(id);
        restock(id);

        assertThat(moves(id)).hasSize(1);
        assertThat(bench.rung).containsExactly(new WorkWaiting(WorkWaiting.MOVE_STOCK));
        assertThat(bench.moveWork.workBatch()).isFalse();
        bench.pass(Duration.ofHours(2));
        bench.moveWork.workBatch();
        assertThat(bench.stock(lamp)).isEqualTo(new Stock(lamp, 3, 0));
        assertThat(moves(id)).extracting(StockMoves.Move::state).containsExactly(StockMoves.State.DONE);
    }

    @Test
    void nothingIsOwedForOtherWaysUnknownProductsAndRejectedUnits() {
        var lamp = bench.product(1);
        for (long id : List.of(
                bench.inspected(lamp, "REFURBISH", 2),
                bench.inspected("not in the catalogue", "RESTOCK", 2),
                bench.inspected(lamp, "RESTOCK", 0))) {
            restock(id);
            assertThat(moves(id)).isEmpty();
        }
        assertThat(bench.rung).isEmpty();
    }

    @Test
    void aMoveIsTriedUntilTheInventorySaysYes() {
        keptElsewhere();
        elsewhere.answers.add(new StockOutcome.Unknown("time-out"));
        elsewhere.answers.add(new StockOutcome.TryLater(Duration.ofMinutes(3), "busy"));
        var id = bench.inspected("lamp", "RESTOCK", 2);
        restock(id);

        bench.moveWork.workBatch();
        bench.moveWork.workBatch();
        assertThat(elsewhere.restocked).hasSize(1);
        bench.pass(Duration.ofSeconds(30));
        bench.moveWork.workBatch();
        bench.pass(Duration.ofMinutes(2));
        bench.moveWork.workBatch();
        assertThat(elsewhere.restocked).hasSize(2);
        bench.pass(Duration.ofMinutes(1));
        bench.moveWork.workBatch();

        assertThat(elsewhere.restocked).hasSize(3).containsOnly("case-" + id + "-1 lamp 2");
        assertThat(moves(id)).extracting(StockMoves.Move::state).containsExactly(StockMoves.State.DONE);
    }

    @Test
    void aMoveTheInventoryRefusesIsKeptForAPersonToSee() {
        keptElsewhere();
        elsewhere.answers.add(new StockOutcome.Refused("unknown-sku", "never heard of it"));
        var id = bench.inspected("lamp", "RESTOCK", 2);
        restock(id);

        bench.moveWork.workBatch();
        bench.pass(Duration.ofDays(1));
        bench.moveWork.workBatch();

        assertThat(elsewhere.restocked).hasSize(1);
        assertThat(bench.commands.<List<StockMoves.Move>>run(
                        () -> bench.moves.page(StockMoves.State.REFUSED, Long.MAX_VALUE, 10)))
                .extracting(StockMoves.Move::problem)
                .containsExactly("unknown-sku: never heard of it");
    }

    @Test
    void twoNodesNeverMakeTheSameMoveAtOnce() throws Exception {
        var lamp = bench.product(0);
        for (int i = 0; i < 10; i++) {
            restock(bench.inspected(lamp, "RESTOCK", 1));
        }
        var start = new CyclicBarrier(2);
        var nodes = Executors.newFixedThreadPool(2);
        try {
            for (var node : List.of(
                    nodes.submit(() -> {
                        start.await();
                        return bench.moveWork.workBatch();
                    }),
                    nodes.submit(() -> {
                        start.await();
                        return bench.moveWork.workBatch();
                    }))) {
                node.get();
            }
        } finally {
            nodes.shutdown();
        }

        bench.moveWork.workBatch();
        assertThat(bench.stock(lamp)).isEqualTo(new Stock(lamp, 10, 0));
    }

    private void takeOffAgain(long caseId) {
        bench.commands.run(() -> bench.moves.takeOffAgain(caseId));
    }

    @Test
    void whatIsNotOursAfterAllIsTakenOffTheShelfOnce() {
        var lamp = bench.product(1);
        var id = bench.inspected(lamp, "RESTOCK", 2);
        restock(id);
        bench.moveWork.workBatch();

        takeOffAgain(id);
        takeOffAgain(id);
        bench.moveWork.workBatch();
        bench.pass(Duration.ofHours(2));
        bench.moveWork.workBatch();

        assertThat(bench.stock(lamp)).isEqualTo(new Stock(lamp, 1, 0));
        assertThat(moves(id)).extracting(StockMoves.Move::quantity).containsExactly(2, -2);
    }

    @Test
    void whatNobodyHasPutBackYetStaysWhereItIs() {
        var lamp = bench.product(1);
        var id = bench.inspected(lamp, "RESTOCK", 2);
        restock(id);

        takeOffAgain(id);
        bench.moveWork.workBatch();

        assertThat(moves(id)).isEmpty();
        assertThat(bench.stock(lamp)).isEqualTo(new Stock(lamp, 1, 0));
    }

    @Test
    void nothingIsTakenOffBeforeItIsSurelyOnTheShelf() {
        keptElsewhere();
        elsewhere.answers.add(new StockOutcome.Unknown("time-out"));
        var id = bench.inspected("lamp", "RESTOCK", 2);
        restock(id);
        bench.moveWork.workBatch();

        takeOffAgain(id);
        bench.moveWork.workBatch();
        assertThat(elsewhere.taken).isEmpty();
        bench.pass(Duration.ofHours(2));
        bench.moveWork.workBatch();
        bench.pass(Duration.ofHours(2));
        bench.moveWork.workBatch();

        assertThat(elsewhere.restocked).hasSize(2);
        assertThat(elsewhere.taken).containsExactly("off-case-" + id + "-1");
        assertThat(moves(id)).extracting(StockMoves.Move::state).containsOnly(StockMoves.State.DONE);
    }

    @Test
    void whatWasSoldMeanwhileIsForAPersonToCount() {
        var lamp = bench.product(0);
        var id = bench.inspected(lamp, "RESTOCK", 2);
        restock(id);
        bench.moveWork.workBatch();
        bench.inventory.reserve("another case", lamp, 1);

        takeOffAgain(id);
        bench.moveWork.workBatch();

        assertThat(bench.stock(lamp)).isEqualTo(new Stock(lamp, 2, 1));
        assertThat(moves(id))
                .extracting(StockMoves.Move::problem)
                .containsExactly(null, "out-of-stock: only 1 can be taken off the shelf");
    }
}
