package org.roundtrip.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.inventory.ReserveOutcome.OutOfStock;
import org.roundtrip.inventory.ReserveOutcome.Reserved;
import org.roundtrip.inventory.StockOutcome.Done;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many at once, on real threads and a real server. Each race also proves that its contenders were there together. */
class InventoryRaceIT {
    private static final int MANY = 16;
    private static final int ROUNDS = 20;

    private final InventoryBench bench = new InventoryBench();
    private final Inventory inventory = bench.inventory;
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger mostInside = new AtomicInteger();

    @AfterEach
    void close() {
        bench.close();
    }

    /** Lets all of them loose at one moment. @return what each led to */
    private List<Object> race(List<Callable<?>> contenders) throws Exception {
        var pool = Executors.newFixedThreadPool(contenders.size());
        try {
            var start = new CyclicBarrier(contenders.size());
            var running = new ArrayList<Future<Object>>();
            for (var contender : contenders) {
                running.add(pool.submit(() -> {
                    start.await();
                    mostInside.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    try {
                        return contender.call();
                    } finally {
                        inside.decrementAndGet();
                    }
                }));
            }
            var ended = new ArrayList<>();
            for (var future : running) {
                ended.add(future.get());
            }
            return ended;
        } finally {
            pool.shutdown();
        }
    }

    private void assertTheyMet() {
        assertThat(mostInside.get()).as("contenders at one time").isGreaterThan(1);
    }

    private List<Object> race(int many, java.util.function.IntFunction<Callable<?>> contender) throws Exception {
        return race(IntStream.range(0, many).<Callable<?>>mapToObj(contender).toList());
    }

    private static long count(List<Object> ended, Object outcome) {
        return ended.stream().filter(outcome::equals).count();
    }

    @Test
    void theLastUnitIsReservedOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var lamp = bench.product(1);
            var keys = "last-" + round + "-";

            var ended = race(2, i -> () -> inventory.reserve(keys + i, lamp, 1));

            assertThat(ended).containsExactlyInAnyOrder(new Reserved(), new OutOfStock(0));
            assertThat(bench.stock(lamp)).isEqualTo(new Stock(lamp, 1, 1));
        }
        assertTheyMet();
    }

    /** Tables whose rows nobody locks: both look before either writes. */
    static class WithoutLock extends StockRows {
        private final CyclicBarrier bothHaveLooked = new CyclicBarrier(2);

        WithoutLock(JdbcClient jdbc, Clock clock) {
            super(jdbc, clock);
        }

        @Override
        Optional<Stock> lock(String sku) {
            var seen = find(sku);
            try {
                bothHaveLooked.await(2, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                // Alone: then there is nobody to race with.
            }
            return seen;
        }
    }

    /** The test of the test. */
    @Test
    void theSameRaceWithoutTheLockHoldsMoreThanThereIs() throws Exception {
        try (var careless = new InventoryBench(WithoutLock.class)) {
            careless.product("lamp");
            careless.commands.run(() -> careless.jdbc
                    .sql("update stock set on_hand = 1 where sku = 'lamp'")
                    .update());

            var ended = race(2, i -> () -> careless.inventory.reserve("careless-" + i, "lamp", 1));

            assertThat(ended).containsOnly(new Reserved());
            assertThatThrownBy(() -> careless.stock("lamp")).hasMessageContaining("reserved=2");
        }
    }

    @Test
    void noMoreIsReservedThanThereIsHoweverManyWantIt() throws Exception {
        var lamp = bench.product(10);

        var ended = race(MANY, i -> () -> inventory.reserve("many-" + i, lamp, 3));

        assertThat(count(ended, new Reserved())).isEqualTo(3);
        assertThat(bench.stock(lamp)).isEqualTo(new Stock(lamp, 10, 9));
        assertTheyMet();
    }

    @Test
    void oneKeySentManyTimesAtOnceReservesOnce() throws Exception {
        var lamp = bench.product(10);

        var ended = race(MANY, i -> () -> inventory.reserve("same", lamp, 2));

        assertThat(ended).containsOnly(new Reserved());
        assertThat(bench.stock(lamp)).isEqualTo(new Stock(lamp, 10, 2));
        assertTheyMet();
    }

    @Test
    void oneKeySentForTwoProductsAtOnceHoldsOneOfThem() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var lamp = bench.product(1);
            var chair = bench.product(1);
            var key = "two-" + round;

            var ended = race(2, i -> () -> inventory.reserve(key, i == 0 ? lamp : chair, 1));

            assertThat(count(ended, new Reserved())).isEqualTo(1);
            assertThat(bench.stock(lamp).reserved() + bench.stock(chair).reserved())
                    .isEqualTo(1);
        }
        assertTheyMet();
    }

    @Test
    void releasedAndTakenAtOnceIsOneOfBoth() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var lamp = bench.product(3);
            var key = "both-" + round;
            inventory.reserve(key, lamp, 2);

            var ended = race(2, i -> () -> i == 0 ? inventory.release(key) : inventory.take(key));

            assertThat(count(ended, new Done())).isEqualTo(1);
            long left = ended.get(0).equals(new Done()) ? 3 : 1;
            assertThat(bench.stock(lamp)).isEqualTo(new Stock(lamp, left, 0));
        }
        assertTheyMet();
    }

    @Test
    void reservedAndReleasedAtOnceIsReleasedInTheEnd() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var lamp = bench.product(1);
            var key = "cross-" + round;

            var ended = race(2, i -> () -> i == 0 ? inventory.reserve(key, lamp, 1) : inventory.release(key));

            assertThat(ended.get(1)).isEqualTo(new Done());
            assertThat(bench.stock(lamp)).isEqualTo(new Stock(lamp, 1, 0));
        }
        assertTheyMet();
    }

    @Test
    void goodsPutBackAndCountedAndTakenAtOnceKeepTheBooks() throws Exception {
        var lamp = bench.product(50);
        for (int i = 0; i < MANY; i++) {
            inventory.reserve("k-" + i, lamp, 1);
        }
        var contenders = new ArrayList<Callable<?>>();
        for (int i = 0; i < MANY; i++) {
            var key = i;
            contenders.add(() -> inventory.take("k-" + key));
            contenders.add(() -> inventory.restock("r-" + key / 2, lamp, 1));
        }
        contenders.add(() -> {
            bench.count(lamp, 40);
            return "counted";
        });

        race(contenders);

        // What the ledger says the books must hold is checked by asking for them.
        assertThat(bench.stock(lamp).reserved()).isZero();
        assertTheyMet();
    }
}
