package org.roundtrip.inventory;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.support.MigratedSchema;
import org.roundtrip.work.Commands;
import org.roundtrip.work.WorkWaiting;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The real stock over a schema of its own on a real server, with a clock to be moved. */
final class InventoryBench implements AutoCloseable {
    private static final Actor COUNTER = Actor.staff("wes", java.util.Set.of("WAREHOUSE"));
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private final MigratedSchema schema = MigratedSchema.take();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final HikariDataSource pool;
    final List<WorkWaiting> rung = new ArrayList<>();
    final Inventory inventory;
    final StockDesk desk;
    final StockMoves moves;
    final StockMoveWork moveWork;
    final Commands commands;
    final JdbcClient jdbc;

    InventoryBench() {
        this(null, StockRows.class);
    }

    /** @param elsewhere who keeps the stock instead of our tables */
    InventoryBench(Inventory elsewhere) {
        this(elsewhere, StockRows.class);
    }

    /** @param rows how our tables are read and written */
    InventoryBench(Class<? extends StockRows> rows) {
        this(null, rows);
    }

    private InventoryBench(@Nullable Inventory elsewhere, Class<? extends StockRows> rows) {
        pool = pool(schema.url());
        context.registerBean(DataSource.class, () -> pool);
        context.registerBean(DataSourceTransactionManager.class, () -> new DataSourceTransactionManager(pool));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
        context.registerBean(Clock.class, Standing::new);
        if (elsewhere != null) {
            context.registerBean("elsewhere", Inventory.class, () -> elsewhere, bean -> bean.setPrimary(true));
        }
        context.register(
                Commands.class, rows, EmbeddedInventory.class, StockDesk.class, StockMoves.class, DueStockMoves.class);
        context.addApplicationListener(event -> {
            if (event instanceof org.springframework.context.PayloadApplicationEvent<?> payload
                    && payload.getPayload() instanceof WorkWaiting waiting) {
                rung.add(waiting);
            }
        });
        context.refresh();
        inventory = context.getBean(Inventory.class);
        desk = context.getBean(StockDesk.class);
        moves = context.getBean(StockMoves.class);
        moveWork = context.getBean(StockMoveWork.class);
        commands = context.getBean(Commands.class);
        jdbc = context.getBean(JdbcClient.class);
    }

    private static HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(24);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }

    private final class Standing extends Clock {
        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    /** A product with so many units on hand. @return its sku */
    String product(long onHand) {
        var sku = "SKU-" + NUMBERS.incrementAndGet();
        product(sku);
        if (onHand != 0) {
            desk.count(sku, onHand, "first count", COUNTER);
        }
        return sku;
    }

    void product(String sku) {
        commands.run(() -> {
            jdbc.sql("insert into product (sku, name, price_minor, currency, serialised, active, updated_at)"
                            + " values (?, 'Lamp', 2000, 'GBP', false, true, 0)")
                    .param(sku)
                    .update();
            context.getBean(StockRows.class).open(sku);
        });
    }

    void count(String sku, long onHand) {
        desk.count(sku, onHand, "counted", COUNTER);
    }

    /** A case with one inspected line. @return its id */
    long inspected(String sku, String disposition, int accepted) {
        return commands.run(() -> {
            var number = "RMA-" + NUMBERS.incrementAndGet();
            jdbc.sql(
                            "insert into case_file (number, request_number, journey, state, closed, outcome, currency, locale, channel,"
                                    + " opened_by, requested_at, opened_at, updated_at, access_generation, version)"
                                    + " values (?, ?, 'RETURN', 'RECEIVED', false, 'REFUND', 'GBP', 'en-GB', 'portal', 'customer',"
                                    + " 0, 0, 0, 0, 0)")
                    .params(number, number)
                    .update();
            long id = jdbc.sql("select id from case_file where number = ?")
                    .param(number)
                    .query(Long.class)
                    .single();
            jdbc.sql(
                            "insert into case_line (case_id, line_no, order_id, order_line_no, order_number, sku, name, reason,"
                                    + " requested, authorised, received, accepted, rejected, kept, lost, disposition)"
                                    + " values (?, 1, 1, 1, 'S-1', ?, 'Lamp', 'CHANGED_MIND', 3, 3, 3, ?, 0, 0, 0, ?)")
                    .params(id, sku, accepted, disposition)
                    .update();
            return id;
        });
    }

    /** The stock as stored, which must be the sum of its ledger, and of what is held. */
    Stock stock(String sku) {
        return commands.run(() -> {
            var stored = desk.stock(sku).orElseThrow();
            var ledger = desk.ledger(sku, Long.MAX_VALUE, Integer.MAX_VALUE);
            long summed = ledger.stream().mapToLong(StockEntry::quantity).sum();
            long held = jdbc.sql(
                            "select coalesce(sum(quantity), 0) from stock_reservation where sku = ? and state = 'HELD'")
                    .param(sku)
                    .query(Long.class)
                    .single();
            if (stored.onHand() != summed || stored.reserved() != held) {
                throw new AssertionError(stored + " is stored, the ledger comes to " + summed + ", held are " + held);
            }
            if (!ledger.isEmpty() && ledger.get(0).onHand() != stored.onHand()) {
                throw new AssertionError("the last entry left " + ledger.get(0).onHand() + ", not " + stored);
            }
            return stored;
        });
    }

    @Override
    public void close() {
        context.close();
        pool.close();
        schema.close();
    }
}
