package org.roundtrip.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What sealing does and what it finds out, told of both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SealStories {
    protected SealedCases cases;

    abstract SealedCases open();

    @BeforeAll
    void begin() {
        cases = open();
    }

    @AfterAll
    void end() {
        cases.close();
    }

    @Test
    void whatWasSealedIsProvenAndWhatIsNewWaits() {
        long one = cases.newCase(5);
        cases.sealAll();
        cases.commands.run(() -> cases.tell(one, "later"));
        assertThat(cases.problems(one)).isEmpty();

        cases.clock.forward(ChainCheck.LATEST.plusMinutes(1));
        assertThat(cases.problems(one)).singleElement().asString().startsWith("entry 6 has had no seal since");
        cases.sealAll();
        assertThat(cases.problems(one)).isEmpty();
    }

    @Test
    void anEntryCommittedAfterALaterOneIsSealedToo() throws Exception {
        long slow = cases.newCase(1);
        long quick = cases.newCase(1);
        cases.sealAll();
        var written = new CyclicBarrier(2);
        var told = CompletableFuture.runAsync(() -> cases.commands.run(() -> {
            cases.tell(slow, "slow");
            meet(written);
            meet(written);
        }));
        meet(written);
        cases.commands.run(() -> cases.tell(quick, "quick"));
        cases.sealing.seal();
        meet(written);
        told.get(10, TimeUnit.SECONDS);
        cases.sealAll();

        assertThat(cases.count("select count(*) from timeline_seal where case_id in (" + slow + ", " + quick + ")"))
                .isEqualTo(4);
        assertThat(cases.problems(slow)).isEmpty();
    }

    @Test
    void eachSortOfTamperingIsFoundAndNamed() {
        var found = new HashMap<String, Long>();
        tamper(
                found,
                "entry 3 is not what was sealed",
                "update timeline_entry set facts = '{\"note\":\"x\"}' where case_id = ? and seq = 3");
        tamper(
                found,
                "entry 4 is not what was sealed",
                "update timeline_entry set actor = 'kim' where case_id = ? and seq = 4");
        tamper(
                found,
                "entry 5 is not what was sealed",
                "update timeline_entry set at_millis = at_millis + 1 where case_id = ? and seq = 5");
        tamper(
                found,
                "entry 1 is not what was sealed",
                "update timeline_entry set code = 'request-refused' where case_id = ? and seq = 1");
        tamper(found, "entry 2 was deleted", "delete from timeline_entry where case_id = ? and seq = 2");
        tamper(found, "entry 6 was deleted", "delete from timeline_entry where case_id = ? and seq = 6");
        tamper(
                found,
                "entry 3 has no seal, and later ones have",
                "delete from timeline_seal where case_id = ? and seq = 3");
        tamper(
                found,
                "entry 2 has lost its facts, and no erasure is told of",
                "update timeline_seal set salt = null where case_id = ? and seq = 2");
        long both = tamper(
                found, "entries 3 to 4 are missing", "delete from timeline_entry where case_id = ? and seq in (3, 4)");
        cases.change("delete from timeline_seal where case_id = ? and seq in (3, 4)", both);
        long swapped = tamper(
                found,
                "entry 2 is what was sealed as entry 5: the order was changed",
                "update timeline_entry set seq = 99 where case_id = ? and seq = 2");
        cases.change("update timeline_entry set seq = 2 where case_id = ? and seq = 5", swapped);
        cases.change("update timeline_entry set seq = 5 where case_id = ? and seq = 99", swapped);

        found.forEach((problem, caseId) -> assertThat(cases.problems(caseId))
                .as(problem)
                .anySatisfy(words -> assertThat(words).startsWith(problem)));
        found.values().forEach(this::forget);
    }

    private long tamper(HashMap<String, Long> found, String problem, String sql) {
        long one = cases.newCase(6);
        cases.sealAll();
        assertThat(cases.change(sql, one)).isPositive();
        found.put(problem, one);
        return one;
    }

    @Test
    void aHistoryForgedWithoutTheKeyIsFound() {
        long one = cases.newCase(4);
        cases.sealAll();
        var foreign = new SealKeys("x".repeat(40), List.of(), "y".repeat(40));
        cases.change("update timeline_entry set facts = '{}' where case_id = ?", one);
        var forged = cases.jdbc
                .sql("select * from timeline_entry where case_id = ? order by seq")
                .param(one)
                .query((row, n) -> SealRows.entry(row))
                .list();
        cases.change("delete from timeline_seal where case_id = ?", one);
        cases.commands.run(() -> {
            byte[] previous = null;
            for (var entry : forged) {
                var seal = Sealed.seal(foreign, previous, entry, new byte[Sealed.SALT_LENGTH], entry.at());
                cases.rows.add(List.of(seal));
                previous = seal.hash();
            }
        });
        assertThat(cases.problems(one)).hasSize(4).allMatch(words -> words.contains("a key that is not ours"));

        cases.change(
                "update timeline_seal set key_id = ? where case_id = ?",
                new SealKeys("", List.of(), SealedCases.SECRET).current(),
                one);
        assertThat(cases.problems(one)).hasSize(4).allMatch(words -> words.contains("is not what was sealed"));
        forget(one);
    }

    @Test
    void erasedFactsLeaveTheChainWhole() {
        long one = cases.newCase(4);
        cases.sealAll();
        cases.commands.run(() -> {
            cases.erasing.hold();
            cases.erasing.erase(one, List.of(2, 3));
            cases.tell(one, EraseFacts.ERASED);
        });
        cases.sealAll();
        assertThat(cases.problems(one)).isEmpty();
        assertThat(cases.count(
                        "select count(*) from timeline_entry where facts like '%M_ller step-2%' and case_id = " + one))
                .isZero();

        cases.change("update timeline_entry set actor_kind = 'SYSTEM' where case_id = ? and seq = 2", one);
        assertThat(cases.problems(one)).singleElement().asString().startsWith("entry 2 is not what was sealed");
        forget(one);
    }

    @Test
    void twoSealersAtOnceSealEachEntryOnce() throws Exception {
        for (int i = 0; i < 12; i++) {
            cases.newCase(250);
        }
        var start = new CyclicBarrier(2);
        var other = CompletableFuture.runAsync(() -> {
            meet(start);
            cases.sealing.seal();
        });
        meet(start);
        cases.sealing.seal();
        other.get(60, TimeUnit.SECONDS);
        assertThat(cases.count("select (select count(*) from timeline_entry) - (select count(*) from timeline_seal)"))
                .isZero();
        assertThat(cases.verdicts()).allMatch(verdict -> verdict.problems().isEmpty());
    }

    @Test
    void whoeverDiesBetweenBatchesLosesABatchAndNothingElse() {
        for (int i = 0; i < 5; i++) {
            cases.newCase(300);
        }
        assertThat(cases.sealing.sealBatch()).isEqualTo(SealTimelines.BATCH);
        assertThatThrownBy(() -> cases.commands.run(() -> {
                    assertThat(cases.sealing.sealBatch()).isPositive();
                    throw new IllegalStateException("dies");
                }))
                .hasMessage("dies");
        assertThat(cases.count("select (select count(*) from timeline_entry) - (select count(*) from timeline_seal)"))
                .isPositive();
        cases.sealAll();
        assertThat(cases.verdicts()).allMatch(verdict -> verdict.problems().isEmpty());
    }

    @Test
    void aHistorySealedAfreshShowsIt() {
        long one = cases.newCase(3);
        cases.clock.forward(Duration.ofDays(2));
        cases.sealAll();
        var verdict = cases.verdicts().stream()
                .filter(each -> each.caseNumber().equals(cases.number(one)))
                .findFirst()
                .orElseThrow();
        assertThat(verdict.late()).isEqualTo(3);
        assertThat(verdict.problems()).isEmpty();
        forget(one);
    }

    protected void forget(long caseId) {
        for (var table : List.of("timeline_entry", "timeline_seal")) {
            cases.change("delete from " + table + " where case_id = ?", caseId);
        }
        cases.change("delete from case_file where id = ?", caseId);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
