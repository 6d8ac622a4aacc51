package org.roundtrip.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** Many at once, on real threads and a real server. Each race also proves that its contenders were there together. */
class StoreCreditRaceIT {
    private static final int MANY = 16;

    private final CreditBench bench = new CreditBench("P1D");
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger mostInside = new AtomicInteger();

    @AfterEach
    void close() {
        bench.close();
    }

    /** Lets all of them loose at one moment. @return what each led to: its answer, or why it was refused */
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
                    } catch (CreditRefused e) {
                        return e.why();
                    } catch (DuplicateKeyException e) {
                        return "somebody was first";
                    } finally {
                        inside.decrementAndGet();
                    }
                }));
            }
            var ended = new ArrayList<>();
            for (var future : running) {
                ended.add(future.get());
            }
            assertThat(mostInside.get()).as("contenders at one time").isGreaterThan(1);
            return ended;
        } finally {
            pool.shutdown();
        }
    }

    private List<Object> race(int many, Callable<?> contender) throws Exception {
        return race(
                IntStream.range(0, many).<Callable<?>>mapToObj(i -> contender).toList());
    }

    private static long entries(List<Object> ended) {
        return ended.stream().filter(CreditEntry.class::isInstance).count();
    }

    @Test
    void spendsAtOnceNeverTakeMoreThanThereIs() throws Exception {
        var credit = bench.credit("GBP 10.00");

        var ended = race(MANY, () -> bench.spend(credit, "GBP 1.50", "S-1"));

        assertThat(entries(ended)).isEqualTo(6);
        assertThat(ended)
                .filteredOn(end -> !(end instanceof CreditEntry))
                .containsOnly(CreditRefused.Why.INSUFFICIENT_BALANCE);
        assertThat(bench.balance(credit)).isEqualTo(Money.parse("GBP 1.00"));
    }

    @Test
    void oneSpendSentManyTimesAtOnceIsEnteredOnce() throws Exception {
        var credit = bench.credit("GBP 10.00");
        var spend = new SpendStoreCredit.Spend("once", Money.parse("GBP 4.00"), "S-1", "shop");

        var ended = race(MANY, () -> bench.spending.spend(credit.code(), spend));

        assertThat(ended.stream().distinct()).hasSize(1);
        assertThat(bench.balance(credit)).isEqualTo(Money.parse("GBP 6.00"));
    }

    @Test
    void aSpendIsGivenBackOnceHoweverManyWantIt() throws Exception {
        var credit = bench.credit("GBP 10.00");
        var spend = bench.spend(credit, "GBP 10.00", "S-1");

        var ended = race(MANY, () -> bench.reverse(credit, spend, "GBP 6.00"));

        assertThat(entries(ended)).isEqualTo(1);
        assertThat(bench.balance(credit)).isEqualTo(Money.parse("GBP 6.00"));
    }

    @Test
    void oneRefundWorkedByManyAtOnceIsPutBackOnce() throws Exception {
        var credit = bench.credit("GBP 10.00");
        bench.spend(credit, "GBP 10.00", "S-1");

        race(
                MANY,
                () -> bench.spending.giveBack(
                        credit.code(), "S-1", Money.parse("GBP 4.00"), "ra_1", null, "roundtrip"));

        assertThat(bench.balance(credit)).isEqualTo(Money.parse("GBP 4.00"));
    }

    @Test
    void onePurposeIsIssuedOnceHoweverManyAskAtOnce() throws Exception {
        race(MANY, () -> bench.credits.issue(bench.issue("refund-7", "GBP 3.00")));

        assertThat(bench.credits.issue(bench.issue("refund-7", "GBP 3.00")).balance())
                .isEqualTo(Money.parse("GBP 3.00"));
        assertThat(bench.commands.<Long>run(() -> bench.jdbc
                        .sql("select count(*) from store_credit")
                        .query(Long.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void spendingGivingBackAndExpiringAtOnceKeepTheBooks() throws Exception {
        for (int round = 0; round < 5; round++) {
            var credit = bench.credit("GBP 10.00");
            var spend = bench.spend(credit, "GBP 5.00", "S-1");
            var contenders = new ArrayList<Callable<?>>();
            for (int i = 0; i < 5; i++) {
                contenders.add(() -> bench.spend(credit, "GBP 2.00", "S-2"));
                contenders.add(() -> bench.reverse(credit, spend, "GBP 1.00"));
            }
            contenders.add(() -> {
                bench.pass(Duration.ofDays(2));
                return bench.expiry.expireBatch();
            });
            contenders.add(() -> bench.expiry.expireBatch());

            race(contenders);

            bench.expiry.expireBatch();
            assertThat(bench.balance(credit)).isEqualTo(Money.parse("GBP 0.00"));
        }
    }
}
