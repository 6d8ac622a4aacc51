package org.roundtrip.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.payment.Payment;
import org.roundtrip.payment.Payments;
import org.roundtrip.refund.PaymentTooSmall;
import org.roundtrip.refund.PlanRefund;
import org.roundtrip.refund.Refunds;

/** Several refunds want more of one payment than it holds (Hyperswitch paid 120 back of 100 captured). */
@OnMoneyServer
class OverRefundRaceIT {
    private static final int ROUNDS = 20;
    /** In this schema: others may wait for theirs. */
    private static final String WAIT_FOR_A_LOCK = "select count(*) from information_schema.innodb_trx t"
            + " join information_schema.processlist p on p.id = t.trx_mysql_thread_id"
            + " where t.trx_state = 'LOCK WAIT' and p.db = database()";

    private final MoneyServer on = MoneyServer.running();

    @Test
    void tenPartialRefundsAtOnceTakeNoMoreThanWasCaptured() {
        var lines = IntStream.range(0, 10).mapToLong(i -> 30_00).toArray();
        var order = on.shop.capturing(100_00, lines);
        var race = Race.of(10, i -> on.shop.inspected(order, i + 1));
        assertThat(race.atOnce()).isGreaterThan(1);

        new Quiet(on).inTheEnd();

        assertThat(closed(race.results())).isEqualTo(3);
        assertThat(Books.of(on, race.results()).problems()).isEmpty();
    }

    @Test
    void twoApprovalsAtOnceReserveWhatIsThereForOneOfThem() {
        var finance = new Finance(on);
        var cases = new ArrayList<CaseFile>();
        var races = new ArrayList<Race.Finish<Integer>>();
        for (int round = 0; round < ROUNDS; round++) {
            var both = waiting();
            cases.addAll(both);
            races.add(Race.of(List.of(
                    () -> finance.approves("finance", both.get(0)).status(),
                    () -> finance.approves("finance2", both.get(1)).status())));
        }
        assertThat(Race.mostly(races)).isTrue();
        assertThat(races).allSatisfy(race -> assertThat(race.results()).containsOnly(200));

        new Quiet(on).inTheEnd();

        assertThat(closed(cases)).isEqualTo(ROUNDS);
        assertThat(on.count(
                        "select count(*) from work_item where task_key = 'Task_ArrangeManualPayout'"
                                + " and case_id in (:cases)",
                        ids(cases)))
                .isEqualTo(ROUNDS);
        assertThat(Books.of(on, cases).problems()).isEmpty();
    }

    /** The guard is read under the lock and nowhere else (Eliza read it from a replica). */
    @Test
    void whoWaitsForThePaymentSeesWhatTheOtherTook() {
        var waiting = waiting();
        var second = on.commands.run(() -> {
            assertThat(plans(on.bean(PlanRefund.class), waiting.get(0))).isTrue();
            var other = Race.begin(() -> on.commands.run(() -> plans(on.bean(PlanRefund.class), waiting.get(1))));
            // It waits for the row before this commits: whatever it read earlier would be old by then.
            org.awaitility.Awaitility.await().until(() -> on.count(WAIT_FOR_A_LOCK) > 0);
            assertThat(other).isNotDone();
            return other;
        });
        assertThat(Race.result(second)).isFalse();
        assertThat(Books.of(on, waiting).problemsButLedger()).isEmpty();
    }

    @Test
    void theSameRaceOverRefundsWithoutTheLockAndTheBooksSaySo() {
        var honest = waiting();
        var race = Race.of(List.of(
                planning(on.bean(PlanRefund.class), honest.get(0)),
                planning(on.bean(PlanRefund.class), honest.get(1))));
        assertThat(race.results()).containsExactlyInAnyOrder(true, false);
        assertThat(Books.of(on, honest).problemsButLedger()).isEmpty();

        var robbed = waiting();
        var planted = planningWith(unlocked());
        race = Race.of(List.of(planning(planted, robbed.get(0)), planning(planted, robbed.get(1))));
        assertThat(race.results()).containsOnly(true);
        assertThat(Books.of(on, robbed).problemsButLedger()).anyMatch(problem -> problem.contains("24000 of 20000"));
    }

    /** Two refunds of 120 that wait for finance, over one payment of 200. */
    private List<CaseFile> waiting() {
        var order = on.shop.capturing(200_00, 120_00, 120_00);
        return List.of(on.shop.inspected(order, 1), on.shop.inspected(order, 2));
    }

    private Callable<Boolean> planning(PlanRefund plan, CaseFile file) {
        return () -> on.commands.run(() -> plans(plan, file));
    }

    /** @return false if there was not enough left */
    private boolean plans(PlanRefund plan, CaseFile file) {
        try {
            var refund = on.bean(Refunds.class).ofCase(file.key()).get(0);
            plan.plan(String.valueOf(refund.payoutInstanceId()));
            return true;
        } catch (PaymentTooSmall tooSmall) {
            return false;
        }
    }

    /** What plans a refund, over these payments: the class between the two is nobody's business outside its package. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private PlanRefund planningWith(Payments payments) {
        try {
            Class between = Class.forName("org.roundtrip.refund.Reservations");
            return (PlanRefund) on.with(PlanRefund.class, between, on.with(between, Payments.class, payments));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** Reads payments without a lock, both readers at the same moment. */
    private Payments unlocked() {
        var together = new CyclicBarrier(2);
        var real = on.bean(Payments.class);
        return Planted.instead(Payments.class, real, "lockOfOrders", arguments -> {
            @SuppressWarnings("unchecked")
            List<Payment> read = real.ofOrders((java.util.Collection<Long>) arguments[0]);
            together.await();
            return read;
        });
    }

    private long closed(List<CaseFile> cases) {
        return on.count("select count(*) from case_file where state = 'REFUNDED' and id in (:cases)", ids(cases));
    }

    private static Map<String, ?> ids(List<CaseFile> cases) {
        return Map.of("cases", cases.stream().map(CaseFile::key).toList());
    }
}
