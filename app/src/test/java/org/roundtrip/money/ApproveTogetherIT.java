package org.roundtrip.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.money.Race.Finish;
import org.roundtrip.support.Caller;
import tools.jackson.databind.JsonNode;

/** Refunds approved together: each as its own page would, whoever else is at them. */
@OnMoneyServer
class ApproveTogetherIT {
    private static final int MANY = 20;
    private static final AtomicInteger KEYS = new AtomicInteger();

    private final MoneyServer on = MoneyServer.running();
    private final Finance finance = new Finance(on);

    @Test
    void eachIsPaidOrSaysWhyNotAndOneThatIsRefusedStopsNoOther() {
        var fine = cases(3, "shop", 120_00);
        var two = cases(1, "shop", 600_00).get(0);
        var own = cases(1, "finance", 120_00).get(0);
        var taken = cases(1, "shop", 120_00).get(0);
        var late = cases(1, "shop", 120_00).get(0);
        var tasks = List.of(
                finance.task(fine.get(0)),
                finance.task(two),
                finance.task(fine.get(1)),
                finance.task(own),
                finance.task(taken),
                finance.task(late),
                finance.task(fine.get(2)));
        claims("finance2", finance.task(taken));
        finance.approves("finance2", late);

        var answer = approves("finance", tasks);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(words(answer))
                .containsExactly(
                        "approved", "two-people", "approved", "four-eyes", "task-taken", "task-gone", "approved");
        assertThat(words(approves("finance", tasks)))
                .as("once more changes nothing")
                .containsExactly(
                        "task-gone", "two-people", "task-gone", "four-eyes", "task-taken", "task-gone", "task-gone");

        new Quiet(on).inTheEnd();
        assertThat(states(fine)).containsOnly("REFUNDED");
        assertThat(states(List.of(two, own, taken))).containsOnly("REFUND_WAITING");
        assertThat(paid(fine)).isEqualTo(3 * 120_00);
        assertThat(paid(List.of(two, own, taken))).isZero();
        assertThat(Books.of(on, fine).problems()).isEmpty();
        assertThat(Books.of(on, List.of(two, own, taken, late)).problems()).isEmpty();
    }

    @Test
    void twoPeopleWhoApproveTheSameTwentyAtOnceApproveEachOnce() {
        var cases = cases(MANY, "shop", 120_00);
        var tasks = cases.stream().map(finance::task).toList();
        Finish<Caller.Answer> race =
                Race.of(List.of(() -> approves("finance", tasks), () -> approves("finance2", tasks)));

        assertThat(race.overlapped()).isTrue();
        var one = items(race.results().get(0));
        var other = items(race.results().get(1));
        for (int i = 0; i < MANY; i++) {
            assertThat(List.of(
                            one.get(i).path("approved").asBoolean(),
                            other.get(i).path("approved").asBoolean()))
                    .as("of %s and %s", one.get(i), other.get(i))
                    .containsExactlyInAnyOrder(true, false);
        }
        var refused = IntStream.range(0, MANY)
                .mapToObj(i -> one.get(i).path("approved").asBoolean() ? other.get(i) : one.get(i))
                .toList();
        assertThat(refused)
                .allSatisfy(word -> assertThat(word.path("refusal").asString()).isIn("task-gone", "task-taken"));
        // Its amount is told only of what still waited when it was looked at: the other was first after that.
        assertThat(refused.stream().filter(word -> word.path("amount").isNumber()))
                .as("refunds that both were at")
                .hasSizeGreaterThan(MANY / 2);
        assertThat(approvals(cases)).isEqualTo(MANY);

        new Quiet(on).inTheEnd();
        assertThat(states(cases)).containsOnly("REFUNDED");
        assertThat(paid(cases)).isEqualTo(MANY * 120_00L);
        assertThat(Books.of(on, cases).problems()).isEmpty();
    }

    private List<CaseFile> cases(int count, String openedBy, long minor) {
        return Race.lanes(
                4,
                IntStream.range(0, count).boxed().toList(),
                i -> on.shop.openedBy(openedBy, on.shop.order(minor), 1));
    }

    private Caller.Answer approves(String person, List<String> tasks) {
        var body = tasks.stream().collect(Collectors.joining("\",\"", "{\"tasks\":[\"", "\"],\"reason\":\"Checked\"}"));
        return finance.by(person).post("/refunds/approvals", "together-" + KEYS.incrementAndGet(), body);
    }

    private void claims(String person, String task) {
        assertThat(finance.by(person)
                        .post("/tasks/" + task + "/claim", "together-" + KEYS.incrementAndGet(), "")
                        .status())
                .isEqualTo(200);
    }

    private static List<JsonNode> items(Caller.Answer answer) {
        return answer.json().path("items").valueStream().toList();
    }

    private static List<String> words(Caller.Answer answer) {
        return items(answer).stream()
                .map(word -> word.path("approved").asBoolean()
                        ? "approved"
                        : word.path("refusal").asString())
                .toList();
    }

    private HashSet<String> states(List<CaseFile> cases) {
        return new HashSet<>(on.jdbc
                .sql("select state from case_file where id in (:cases)")
                .params(ids(cases))
                .query(String.class)
                .list());
    }

    private long approvals(List<CaseFile> cases) {
        return on.count(
                "select count(*) from refund_approval a join refund r on r.id = a.refund_id"
                        + " where a.approved = true and r.case_id in (:cases)",
                ids(cases));
    }

    private long paid(List<CaseFile> cases) {
        return on.count(
                "select coalesce(sum(l.amount_minor), 0) from refund_attempt a join refund_leg l on l.id = a.leg_id"
                        + " join refund r on r.id = l.refund_id where a.state = 'SUCCEEDED' and r.case_id in (:cases)",
                ids(cases));
    }

    private static Map<String, ?> ids(List<CaseFile> cases) {
        return Map.of("cases", cases.stream().map(CaseFile::key).toList());
    }
}
