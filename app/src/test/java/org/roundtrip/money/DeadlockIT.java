package org.roundtrip.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.Attempts;
import org.roundtrip.refund.RefundSnapshot;
import org.roundtrip.refund.RefundWork;
import org.roundtrip.refund.Refunds;
import org.roundtrip.refund.UnknownRefund;

/**
 * Two commands correlate to two cases in opposite order, as webhooks about a payment's refunds do: the database makes one of
 * them the victim of a deadlock, and it is repeated. Each pair meets in the middle, so every pair is a deadlock.
 */
@OnMoneyServer
class DeadlockIT {
    private static final int PAIRS = 500;
    private static final int ROUNDS = 10;
    private static final int LANES = 4;

    private final MoneyServer on = MoneyServer.running();

    private record Pair(CaseFile one, CaseFile other) {}

    @Test
    void settlementsThatCrossAreBothTakenInAfterARetry() {
        var pairs = pairs(PAIRS);
        cross(pairs, this::settles);
        allAreClosed(pairs);
    }

    /** The engine tells of a deadlock as of any failure; only its cause says what it was. */
    @Test
    void commandsThatCrossInTheEngineAreBothCarriedOutAfterARetry() {
        var pairs = pairs(PAIRS / ROUNDS);
        var cases = cases(pairs);
        cases.forEach(file -> on.commands.run(() -> marks(file)));
        for (int round = 0; round < ROUNDS; round++) {
            cross(pairs, this::marks);
        }
        var payouts = cases.stream().map(this::payout).toList();
        assertThat(on.count(
                        "select sum(LONG_) from ACT_RU_VARIABLE where NAME_ = 'marks' and PROC_INST_ID_ in (:payouts)",
                        Map.of("payouts", payouts)))
                .isEqualTo((1 + 2L * ROUNDS) * cases.size());
        assertThat(Books.of(on, cases).problemsButLedger()).isEmpty();
        on.shop.forget(cases);
    }

    /** Writes a row of the engine's, as each of its commands does. */
    private void marks(CaseFile file) {
        var runtime = on.bean(RuntimeService.class);
        var before = (Integer) runtime.getVariable(payout(file), "marks");
        runtime.setVariable(payout(file), "marks", before == null ? 1 : before + 1);
    }

    /** What each contender does first and second, and how often it had to begin. */
    private void cross(List<Pair> pairs, Consumer<CaseFile> step) {
        var begun = new AtomicInteger();
        var races = Race.lanes(LANES, pairs, pair -> {
            var middle = new CyclicBarrier(2);
            return Race.of(List.of(
                    crossing(pair.one(), pair.other(), middle, begun, step),
                    crossing(pair.other(), pair.one(), middle, begun, step)));
        });
        assertThat(races).allMatch(Race.Finish::overlapped);
        // Two beginnings a pair, and one more for the victim of its deadlock.
        assertThat(begun.get()).isGreaterThanOrEqualTo(3 * pairs.size());
    }

    private Callable<Boolean> crossing(
            CaseFile first, CaseFile second, CyclicBarrier middle, AtomicInteger begun, Consumer<CaseFile> step) {
        var met = new AtomicInteger();
        return () -> {
            on.commands.run(() -> {
                begun.incrementAndGet();
                step.accept(first);
                if (met.getAndIncrement() == 0) {
                    meet(middle);
                }
                step.accept(second);
            });
            return true;
        };
    }

    private static void meet(CyclicBarrier middle) {
        try {
            middle.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private void settles(CaseFile file) {
        var attempt = on.bean(Attempts.class).current(refund(file)).get(0);
        try {
            on.bean(RefundWork.class)
                    .learn(new RefundSnapshot(
                            "stripe",
                            "re_" + file.key(),
                            attempt.key(),
                            attempt.payment().reference(),
                            Money.ofMinor(CurrencyUnit.GBP, 10_00),
                            AttemptState.SUCCEEDED,
                            null));
        } catch (UnknownRefund e) {
            throw new AssertionError(e);
        }
    }

    /** Cases whose refunds the provider has taken: each payout waits for its settlement. */
    private List<Pair> pairs(int count) {
        var cases = Race.lanes(LANES, IntStream.range(0, 2 * count).boxed().toList(), i -> {
            var order = on.shop.paidBy("pi_deadlock_" + System.nanoTime(), 10_00, 10_00);
            var file = on.shop.inspected(order, 1);
            on.shop.taken(file);
            return file;
        });
        return IntStream.range(0, count)
                .mapToObj(i -> new Pair(cases.get(2 * i), cases.get(2 * i + 1)))
                .toList();
    }

    private long refund(CaseFile file) {
        return on.bean(Refunds.class).ofCase(file.key()).get(0).key();
    }

    private String payout(CaseFile file) {
        return String.valueOf(on.bean(Refunds.class).ofCase(file.key()).get(0).payoutInstanceId());
    }

    private static List<CaseFile> cases(List<Pair> pairs) {
        return pairs.stream()
                .flatMap(pair -> java.util.stream.Stream.of(pair.one(), pair.other()))
                .toList();
    }

    private void allAreClosed(List<Pair> pairs) {
        var cases = cases(pairs);
        assertThat(on.count(
                        "select count(*) from case_file where state = 'REFUNDED' and id in (:cases)",
                        Map.of("cases", cases.stream().map(CaseFile::key).toList())))
                .isEqualTo(cases.size());
        on.shop.mailsAreSent(cases);
        assertThat(Books.of(on, cases).problemsButLedger()).isEmpty();
    }
}
