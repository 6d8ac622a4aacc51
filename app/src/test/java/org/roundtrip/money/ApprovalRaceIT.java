package org.roundtrip.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.money.Race.Finish;
import org.roundtrip.support.Caller;

/** Two people in finance press the same button, 500 times. */
@OnMoneyServer
class ApprovalRaceIT {
    private static final int ONE_APPROVAL = 380;
    private static final int OPENED_BY_FINANCE = 40;
    private static final int TWO_APPROVALS = 40;
    private static final int LANES = 4;

    private final MoneyServer on = MoneyServer.running();
    private final Finance finance = new Finance(on);

    @Test
    void oneOfTwoApprovalsAtOnceCountsAndTheOtherIsToldItIsLate() {
        var cases = cases(ONE_APPROVAL, "shop", 120_00);
        var races = Race.lanes(LANES, cases, file -> both(file, "finance", "finance2"));

        assertThat(Race.mostly(races)).isTrue();
        assertThat(races).allSatisfy(race -> {
            assertThat(race.count(answer -> answer.status() == 200)).isEqualTo(1);
            assertThat(race.count(ApprovalRaceIT::tooLate)).isEqualTo(1);
        });
        assertThat(approvals(cases)).isEqualTo(ONE_APPROVAL);
        assertThat(planned(cases)).isEqualTo(ONE_APPROVAL);
        assertThat(brokenFourEyes(cases)).isEmpty();
        assertThat(Books.of(on, cases).problemsButLedger()).isEmpty();
        // What follows from an approval is seen in the other tests.
        on.shop.forget(cases);
    }

    @Test
    void whoAskedForTheRefundNeverApprovesItHoweverClose() {
        var cases = cases(OPENED_BY_FINANCE, "finance", 120_00);
        var races = Race.lanes(LANES, cases, file -> both(file, "finance", "finance2"));

        assertThat(Race.mostly(races)).isTrue();
        assertThat(races).allSatisfy(race -> {
            assertThat(race.results().get(0).status()).isIn(403, 404, 409);
            assertThat(race.results().get(1).status()).isEqualTo(200);
        });
        // At least one of them was turned away for who he is, and not for being late.
        assertThat(races).anyMatch(race -> race.results().get(0).status() == 403);
        assertThat(approvals(cases)).isEqualTo(OPENED_BY_FINANCE);
        paidAndInOrder(cases);
    }

    @Test
    void twoApprovalsAreTwoPeopleThoughOnePressesTwiceAtOnce() {
        var cases = cases(TWO_APPROVALS, "shop", 600_00);
        var first = Race.lanes(LANES, cases, file -> both(file, "finance", "finance"));
        assertThat(Race.mostly(first)).isTrue();
        assertThat(first).allSatisfy(race -> assertThat(race.count(answer -> answer.status() == 200))
                .isEqualTo(1));
        assertThat(planned(cases)).isZero();

        // Now the second approval: the one who gave the first tries again, beside the one who may.
        var second = Race.lanes(LANES, cases, file -> both(file, "finance", "finance2"));
        assertThat(Race.mostly(second)).isTrue();
        assertThat(second).allSatisfy(race -> {
            assertThat(race.results().get(0).status()).isIn(404, 409);
            assertThat(race.results().get(1).status()).isEqualTo(200);
        });
        assertThat(second).anyMatch(race -> race.results().get(0).problem().equals("already-answered"));
        assertThat(approvals(cases)).isEqualTo(2L * TWO_APPROVALS);
        assertThat(planned(cases)).isEqualTo(TWO_APPROVALS);
        paidAndInOrder(cases);
    }

    @Test
    void anApprovalByWhoAskedForItWouldBeSeen() {
        var file = on.shop.openedBy("finance", on.shop.order(120_00), 1);
        assertThat(brokenFourEyes(List.of(file))).isEmpty();
        finance.approves("finance2", file);
        assertThat(brokenFourEyes(List.of(file))).isEmpty();

        on.commands.run(() -> on.jdbc
                .sql("update refund_approval set approver = 'finance'"
                        + " where refund_id in (select id from refund where case_id = ?)")
                .param(file.key())
                .update());
        assertThat(brokenFourEyes(List.of(file))).hasSize(1);
    }

    private List<CaseFile> cases(int count, String openedBy, long minor) {
        return Race.lanes(
                LANES,
                IntStream.range(0, count).boxed().toList(),
                i -> on.shop.openedBy(openedBy, on.shop.order(minor), 1));
    }

    private Finish<Caller.Answer> both(CaseFile file, String one, String other) {
        var task = finance.task(file);
        return Race.of(List.of(() -> finance.approves(one, task), () -> finance.approves(other, task)));
    }

    /** The task is gone, and what is gone is not found; or the case's other change was first. */
    private static boolean tooLate(Caller.Answer answer) {
        return answer.status() == 404 && answer.problem().equals("not-found") || answer.status() == 409;
    }

    private void paidAndInOrder(List<CaseFile> cases) {
        new Quiet(on).inTheEnd();
        assertThat(brokenFourEyes(cases)).isEmpty();
        assertThat(Books.of(on, cases).problems()).isEmpty();
        assertThat(on.count("select count(*) from case_file where state = 'REFUNDED' and id in (:cases)", ids(cases)))
                .isEqualTo(cases.size());
    }

    private long approvals(List<CaseFile> cases) {
        return on.count(
                "select count(*) from refund_approval a join refund r on r.id = a.refund_id"
                        + " where a.approved = true and r.case_id in (:cases)",
                ids(cases));
    }

    private long planned(List<CaseFile> cases) {
        return on.count(
                "select count(*) from refund_leg l join refund r on r.id = l.refund_id where r.case_id in (:cases)",
                ids(cases));
    }

    /** Refunds that went on with fewer people than they need, or with the one who asked for them. */
    private List<Long> brokenFourEyes(List<CaseFile> cases) {
        var tooFew = "select r.id from refund r where r.case_id in (:cases) and exists (select 1 from refund_leg l"
                + " where l.refund_id = r.id) and (select count(distinct a.approver) from refund_approval a"
                + " where a.refund_id = r.id and a.approved = true) <> r.approvals_needed";
        var himself = "select r.id from refund r join case_file f on f.id = r.case_id join refund_approval a"
                + " on a.refund_id = r.id where r.case_id in (:cases) and a.approver in (f.opened_by, r.prepared_by)";
        return Stream.of(tooFew, himself)
                .flatMap(sql -> on.jdbc.sql(sql).params(ids(cases)).query(Long.class).list().stream())
                .toList();
    }

    private static Map<String, ?> ids(List<CaseFile> cases) {
        return Map.of("cases", cases.stream().map(CaseFile::key).toList());
    }
}
