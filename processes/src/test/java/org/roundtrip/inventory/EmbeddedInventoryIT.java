package org.roundtrip.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.inventory.ReserveOutcome.OutOfStock;
import org.roundtrip.inventory.ReserveOutcome.Reserved;
import org.roundtrip.inventory.StockOutcome.Done;

/** The promises of {@link Inventory}, kept by tables of ours. */
class EmbeddedInventoryIT {
    private final InventoryBench bench = new InventoryBench();
    private final Inventory inventory = bench.inventory;

    @AfterEach
    void close() {
        bench.close();
    }

    private static String code(Object outcome) {
        return outcome instanceof StockOutcome.Refused refused
                ? refused.code()
                : outcome instanceof ReserveOutcome.Refused refused ? refused.code() : outcome.toString();
    }

    @Test
    void whatIsReservedCanBeHadByNobodyElseAndLeavesForGoodWhenItIsTaken() {
        var lamp = bench.product(3);

        assertThat(inventory.reserve("a", lamp, 2)).isEqualTo(new Reserved());
        assertThat(inventory.reserve("b", lamp, 2)).isEqualTo(new OutOfStock(1));
        assertThat(inventory.available(List.of(lamp, "unheard-of"))).contains(Map.of(lamp, 1L));
        assertThat(inventory.take("a")).isEqualTo(new Done());

        assertThat(bench.stock(lamp)).isEqualTo(new Stock(lamp, 1, 0));
    }

    @Test
    void whatIsReleasedCanBeHadAgain() {
        var lamp = bench.product(1);
        inventory.reserve("a", lamp, 1);

        assertThat(inventory.release("a")).isEqualTo(new Done());

        assertThat(inventory.reserve("b", lamp, 1)).isEqualTo(new Reserved());
        assertThat(bench.stock(lamp)).isEqualTo(new Stock(lamp, 1, 1));
    }

    @Test
    void theSameKeyAgainHasTheSameAnswerAndDoesNothing() {
        var lamp = bench.product(5);
        for (int i = 0; i < 2; i++) {
            assertThat(inventory.reserve("a", lamp, 2)).isEqualTo(new Reserved());
            assertThat(inventory.reserve("b", lamp, 1)).isEqualTo(new Reserved());
        }
        for (int i = 0; i < 2; i++) {
            assertThat(inventory.take("a")).isEqualTo(new Done());
            assertThat(inventory.release("b")).isEqualTo(new Done());
            assertThat(inventory.restock("r", lamp, 4)).isEqualTo(new Done());
        }
        assertThat(inventory.reserve("a", lamp, 2)).isEqualTo(new Reserved());
        assertThat(bench.stock(lamp)).isEqualTo(new Stock(lamp, 7, 0));
    }

    @Test
    void aKeyThatMeansSomethingElseIsRefused() {
        var lamp = bench.product(5);
        var chair = bench.product(5);
        inventory.reserve("a", lamp, 2);
        inventory.restock("r", lamp, 1);

        assertThat(code(inventory.reserve("a", lamp, 3))).isEqualTo("key-used");
        assertThat(code(inventory.reserve("a", chair, 2))).isEqualTo("key-used");
        assertThat(code(inventory.restock("r", lamp, 2))).isEqualTo("key-used");
        assertThat(code(inventory.restock("r", chair, 1))).isEqualTo("key-used");
        assertThat(bench.stock(lamp)).isEqualTo(new Stock(lamp, 6, 2));
        assertThat(bench.stock(chair)).isEqualTo(new Stock(chair, 5, 0));
    }

    @Test
    void whatIsReleasedIsNeverTakenAndWhatIsTakenIsNeverReleased() {
        var lamp = bench.product(5);
        inventory.reserve("a", lamp, 1);
        inventory.reserve("b", lamp, 1);
        inventory.release("a");
        inventory.take("b");

        assertThat(code(inventory.take("a"))).isEqualTo("released");
        assertThat(code(inventory.release("b"))).isEqualTo("taken");
        assertThat(code(inventory.reserve("a", lamp, 1))).isEqualTo("released");
        assertThat(code(inventory.take("never-seen"))).isEqualTo("unknown-key");
        assertThat(bench.stock(lamp)).isEqualTo(new Stock(lamp, 4, 0));
    }

    @Test
    void aReservationThatComesAfterItsReleaseHoldsNothing() {
        var lamp = bench.product(5);

        assertThat(inventory.release("late")).isEqualTo(new Done());

        assertThat(code(inventory.reserve("late", lamp, 1))).isEqualTo("released");
        assertThat(inventory.release("late")).isEqualTo(new Done());
        assertThat(bench.stock(lamp)).isEqualTo(new Stock(lamp, 5, 0));
    }

    @Test
    void aProductThatNobodyKeepsCanNeitherBeHadNorPutBack() {
        assertThat(inventory.reserve("a", "unheard-of", 1)).isEqualTo(new OutOfStock(0));
        assertThat(code(inventory.restock("r", "unheard-of", 1))).isEqualTo("unknown-sku");
        assertThat(bench.desk.count("unheard-of", 1, "found", org.roundtrip.cases.Actor.SYSTEM))
                .isEmpty();
    }

    @Test
    void skusThatDifferByCaseAreDifferentProducts() {
        bench.product("85123a");
        bench.product("85123A");
        bench.count("85123a", 2);

        assertThat(inventory.reserve("a", "85123A", 1)).isEqualTo(new OutOfStock(0));
        assertThat(inventory.reserve("A", "85123a", 1)).isEqualTo(new Reserved());
        assertThat(inventory.reserve("a", "85123a", 1)).isEqualTo(new Reserved());
    }

    @Test
    void aCountIsEnteredWithItsReasonAndOnlyIfItChangesSomething() {
        var lamp = bench.product(5);
        inventory.reserve("a", lamp, 4);

        bench.count(lamp, 3);
        bench.count(lamp, 3);

        assertThat(bench.stock(lamp)).isEqualTo(new Stock(lamp, 3, 4));
        assertThat(bench.stock(lamp).available()).isZero();
        assertThat(bench.commands.<List<StockEntry>>run(() -> bench.desk.ledger(lamp, Long.MAX_VALUE, 10)))
                .extracting(StockEntry::kind, StockEntry::quantity, StockEntry::onHand, StockEntry::reason)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(StockEntry.Kind.COUNT, -2L, 3L, "counted"),
                        org.assertj.core.api.Assertions.tuple(StockEntry.Kind.COUNT, 5L, 5L, "first count"));
        assertThat(inventory.reserve("b", lamp, 1)).isEqualTo(new OutOfStock(0));
        assertThat(inventory.take("a")).isEqualTo(new Done());
        assertThat(bench.stock(lamp)).isEqualTo(new Stock(lamp, -1, 0));
    }

    @Test
    void whoDoesNotKeepTheStockDoesNotCountIt() {
        try (var other = new InventoryBench(new ScriptedInventory())) {
            other.product("lamp");
            assertThatThrownBy(() -> other.count("lamp", 1)).isInstanceOf(StockElsewhere.class);
            assertThatThrownBy(() -> other.desk.stock("lamp")).isInstanceOf(StockElsewhere.class);
        }
    }
}
