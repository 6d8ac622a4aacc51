package org.roundtrip.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.integrations.sandbox.SandboxServer;
import org.roundtrip.work.WorkWaiting;

/** A thousand refunds, and a provider that does to them whatever providers do. */
@OnMoneyServer
class ProviderTroubleIT {
    private static final int REFUNDS = 1_000;
    private static final int LANES = 8;
    private static final Duration LONGER_THAN_ANY_PAUSE = Duration.ofHours(3);
    private static final String ATTEMPTS = " from refund_attempt a join refund_leg l on l.id = a.leg_id"
            + " join refund r on r.id = l.refund_id where r.case_id in (:cases)";

    private final MoneyServer on = MoneyServer.running();

    @Test
    void aThousandTroubledRefundsLeaveBothLedgersEqual() {
        var random = Seed.random("A thousand troubled refunds");
        var cases = cases();
        plan(random);
        rounds(1);
        var unknown = keys(cases, "UNKNOWN");
        assertThat(unknown).as("attempts whose answer was lost").hasSizeGreaterThan(REFUNDS / 10);

        outage();
        rounds(6);
        new Quiet(on).inTheEnd();
        on.provider.noMoreTrouble();
        financeTriesAgain(cases);

        assertThat(on.count("select count(*) from case_file where state = 'REFUNDED' and id in (:cases)", ids(cases)))
                .isEqualTo(REFUNDS);
        // Unknown was looked up and never asked for under another key: only a provider's no made room for a new one.
        assertThat(keys(cases, "SUCCEEDED")).containsAll(unknown);
        assertThat(on.count("select count(*)" + ATTEMPTS + " and a.state = 'FAILED'", ids(cases)))
                .isEqualTo(on.count(
                        "select count(*)" + ATTEMPTS + " and a.provider_code = 'charge_not_refundable'", ids(cases)))
                .isPositive();
        assertThat(on.count("select count(*)" + ATTEMPTS + " and a.state <> 'FAILED'", ids(cases)))
                .isEqualTo(REFUNDS);
        assertThat(Books.of(on, cases).problems()).isEmpty();
    }

    @Test
    void aNewKeyForAnAnswerThatWasLostWouldBeSeen() {
        var file = on.shop.inspected(on.shop.order(40_00, 40_00), 1);
        on.provider.trouble(Trouble.TIME_OUT_AFTER_ACCEPTING.json);
        on.worksOff("refund");
        assertThat(keys(List.of(file), "UNKNOWN")).hasSize(1);
        on.commands.run(() -> on.jdbc
                .sql("update refund_attempt set state = 'PLANNED', attempt_key = 'ra_planted' where attempt_key = ?")
                .param(keys(List.of(file), "UNKNOWN").get(0))
                .update());
        on.passes(LONGER_THAN_ANY_PAUSE);
        new Quiet(on).inTheEnd();

        assertThat(Books.of(on, List.of(file)).problems())
                .anyMatch(problem -> problem.contains("we know nothing of"))
                .anyMatch(problem -> problem.contains("paid 4000 more than our books say"));
    }

    private List<CaseFile> cases() {
        var orders = Race.lanes(4, IntStream.range(0, REFUNDS / 2).boxed().toList(), i -> on.shop.order(40_00, 60_00));
        return Race.lanes(
                4, IntStream.range(0, REFUNDS).boxed().toList(), i -> on.shop.inspected(orders.get(i / 2), i % 2 + 1));
    }

    private void plan(Random random) {
        var mix = new java.util.ArrayList<String>();
        for (var trouble : Trouble.values()) {
            mix.addAll(Collections.nCopies(trouble.share * REFUNDS / 100, trouble.json));
        }
        Collections.shuffle(mix, random);
        mix.forEach(on.provider::trouble);
        Trouble.beside(random, REFUNDS / 4).forEach(on.provider::trouble);
    }

    /** Works what is due, and lets time pass up to the next try. */
    private void rounds(int count) {
        for (int round = 0; round < count; round++) {
            Race.of(LANES, i -> {
                // A batch that met another is a small one: only the engine knows when nothing is left.
                do {
                    on.worksOff("refund");
                } while (due() > 0);
                return i;
            });
            on.passes(LONGER_THAN_ANY_PAUSE);
        }
    }

    private long due() {
        return on.bean(ExternalTaskService.class)
                .createExternalTaskQuery()
                .topicName(WorkWaiting.ISSUE_REFUND)
                .notLocked()
                .count();
    }

    /** Nobody answers at the provider's address for a while. */
    private void outage() {
        var sandbox = on.bean(SandboxServer.class);
        sandbox.close();
        try {
            rounds(1);
        } finally {
            sandbox.start();
        }
    }

    /** What the provider declined, or stayed away from too long, is finance's to try again. */
    private void financeTriesAgain(List<CaseFile> cases) {
        var finance = new Finance(on);
        var tasks = on.jdbc
                .sql("select id from work_item where task_key = 'Task_ArrangeManualPayout' and case_id in (:cases)")
                .params(ids(cases))
                .query(String.class)
                .list();
        assertThat(tasks).isNotEmpty();
        assertThat(Race.lanes(4, tasks, task -> finance.answers("finance", task, "{\"choice\":\"RETRY\"}")
                        .status()))
                .containsOnly(200);
        new Quiet(on).inTheEnd();
    }

    private List<String> keys(List<CaseFile> cases, String state) {
        return on.jdbc
                .sql("select a.attempt_key" + ATTEMPTS + " and a.state = '" + state + "'")
                .params(ids(cases))
                .query(String.class)
                .list();
    }

    private static Map<String, ?> ids(List<CaseFile> cases) {
        return Map.of("cases", cases.stream().map(CaseFile::key).toList());
    }
}
