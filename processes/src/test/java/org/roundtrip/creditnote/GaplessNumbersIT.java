package org.roundtrip.creditnote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.refund.RefundBounced;
import org.roundtrip.support.MigratedSchema;
import org.roundtrip.work.Commands;
import org.roundtrip.work.CommandsOver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Many settle, issue, bounce and die at once, and the numbers are 1 to n, each once. */
class GaplessNumbersIT {
    private static final int REFUNDS = 120;
    private static final int THREADS = 8;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

    private final MigratedSchema schema = MigratedSchema.take();
    private HikariDataSource pool;
    private JdbcClient jdbc;
    private Commands commands;
    private TransactionTemplate transaction;

    @BeforeEach
    void migrate() {
        pool = new HikariDataSource();
        pool.setJdbcUrl(schema.url());
        pool.setUsername("root");
        pool.setMaximumPoolSize(THREADS + 2);
        pool.setAutoCommit(false);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        jdbc = JdbcClient.create(pool);
        var manager = new JdbcTransactionManager(pool);
        transaction = new TransactionTemplate(manager);
        commands = CommandsOver.transactions(manager);
        commands.run(this::refunds);
    }

    @AfterEach
    void close() {
        pool.close();
        schema.close();
    }

    private void refunds() {
        jdbc.sql("insert into shop_order (number, placed_at, currency, shipping_minor, imported_at, version)"
                        + " values ('1', 0, 'GBP', 0, 0, 0)")
                .update();
        jdbc.sql(
                        "insert into case_file (number, request_number, journey, state, closed, outcome, currency, locale, channel, opened_by,"
                                + " requested_at, opened_at, updated_at, access_generation, may_ask_by_mail, version)"
                                + " values ('RMA-1', 'RMA-1', 'RETURN', 'RECEIVED', false, 'REFUND', 'GBP', 'en', 'x', 'x', 0, 0, 0, 1,"
                                + " false, 0)")
                .update();
        for (int i = 1; i <= REFUNDS; i++) {
            jdbc.sql("insert into refund (id, case_id, number, state, method, total_minor, currency, approvals_needed,"
                            + " prepared_by, calculated_at) select ?, id, ?, 'APPROVED', 'REFUND', 100, 'GBP', 0, 'x', 0"
                            + " from case_file")
                    .params(i, i)
                    .update();
            jdbc.sql("insert into refund_line (refund_id, position, kind, order_id, units, amount_minor, rule)"
                            + " select ?, 1, 'GOODS', id, 1, 100, 'x' from shop_order")
                    .param(i)
                    .update();
        }
    }

    private void settle(long refund) {
        commands.run(() -> {
            jdbc.sql("update refund set state = 'SETTLED', settled_at = ?, credit_note_due_at = ? where id = ?")
                    .params(refund, refund, refund)
                    .update();
        });
    }

    private DueCreditNotes issuing(Series series) {
        return new DueCreditNotes(
                new JdbcTemplate(pool), jdbc, series, new Seller("Shop", "1 High Street, Leeds", ""), commands, CLOCK);
    }

    private List<Long> numbers(String prefix) {
        return commands.run(() -> jdbc.sql("select series_number from credit_note where series = ? order by 1")
                .param(prefix)
                .query(Long.class)
                .list());
    }

    @Test
    void numbersAreOneToTheLastWhoeverSettlesBouncesAndDiesAtOnce() throws Exception {
        var series = new Series(jdbc, CLOCK, "CN-");
        var work = issuing(series);
        var reversing = new ReverseCreditNote(jdbc, new CreditNotes(jdbc), series, CLOCK);
        var together = new CyclicBarrier(THREADS);
        var next = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(THREADS);
        var runs = IntStream.range(0, THREADS)
                .mapToObj(n -> threads.submit(() -> {
                    together.await();
                    for (int refund = next.incrementAndGet(); refund <= REFUNDS; refund = next.incrementAndGet()) {
                        long id = refund;
                        settle(id);
                        if (refund % 5 == 0) {
                            diesWithNumbersInHand(series);
                        }
                        work.issueBatch();
                        if (refund % 3 == 0) {
                            commands.run(() -> reversing.on(new RefundBounced(id)));
                        }
                    }
                    return true;
                }))
                .toList();
        for (var run : runs) {
            assertThat(run.get()).isTrue();
        }
        threads.shutdown();
        while (work.issueBatch()) {
            continue;
        }

        var given = numbers("CN-");
        assertThat(given)
                .isEqualTo(LongStream.rangeClosed(1, given.size()).boxed().toList());
        assertThat(given).hasSize(REFUNDS + REFUNDS / 3);
        long open = commands.run(() -> jdbc.sql("select count(*) from credit_note n where n.reverses_id is null"
                        + " and not exists (select 1 from credit_note r where r.reverses_id = n.id)")
                .query(Long.class)
                .single());
        assertThat(open).isEqualTo(REFUNDS - REFUNDS / 3);
        long lines = commands.run(() -> jdbc.sql("select sum(amount_minor) from credit_note_line")
                .query(Long.class)
                .single());
        assertThat(lines).isEqualTo(open * 100);
    }

    private static final class Died extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private void diesWithNumbersInHand(Series series) {
        assertThatThrownBy(() -> commands.run(Died.class, () -> {
                    series.used(series.lock(), 3);
                    throw new Died();
                }))
                .isInstanceOf(Died.class);
    }

    /** Without the retry of {@link Commands}: whoever begins a series is not to need it. */
    @Test
    void manyBeginASeriesAtOnceAndNoneIsThrownBack() throws Exception {
        var together = new CyclicBarrier(THREADS);
        var threads = Executors.newFixedThreadPool(THREADS);
        var runs = IntStream.range(0, THREADS)
                .mapToObj(n -> threads.submit(() -> {
                    for (int round = 0; round < 60; round++) {
                        var series = new Series(jdbc, CLOCK, "R" + round + "-");
                        together.await(10, TimeUnit.SECONDS);
                        transaction.executeWithoutResult(status -> series.used(series.lock(), 1));
                    }
                    return true;
                }))
                .toList();
        for (var run : runs) {
            assertThat(run.get(1, TimeUnit.MINUTES)).isTrue();
        }
        threads.shutdown();

        assertThat(commands.run(() -> jdbc.sql("select distinct last_number from credit_note_series")
                        .query(Long.class)
                        .list()))
                .containsExactly((long) THREADS);
    }

    @Test
    void aSeriesWithTheYearInItBeginsAgainEachYear() {
        settle(1);
        issuing(new Series(jdbc, CLOCK, "G-{year}-")).issueBatch();
        settle(2);
        var later = Clock.fixed(Instant.parse("2027-01-01T00:00:00Z"), ZoneOffset.UTC);
        issuing(new Series(jdbc, later, "G-{year}-")).issueBatch();

        assertThat(commands.run(() -> jdbc.sql("select number from credit_note order by id")
                        .query(String.class)
                        .list()))
                .containsExactly("G-2026-000001", "G-2027-000001");
    }
}
