package org.roundtrip.credit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.joda.money.Money;
import org.roundtrip.support.MigratedSchema;
import org.roundtrip.work.Commands;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The real ledger over a schema of its own on a real server, with a clock to be moved. */
final class CreditBench implements AutoCloseable {
    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final MigratedSchema schema = MigratedSchema.take();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final StoreCredits credits;
    final SpendStoreCredit spending;
    final CreditExpiry expiry;
    final Commands commands;
    final JdbcClient jdbc;
    private final HikariDataSource pool;
    private int purposes;

    CreditBench(String validFor) {
        pool = pool(schema.url());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("terms", Map.of("roundtrip.store-credit.valid-for", validFor)));
        context.registerBean(DataSource.class, () -> pool);
        context.registerBean(DataSourceTransactionManager.class, () -> new DataSourceTransactionManager(pool));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
        context.registerBean(Clock.class, Standing::new);
        context.register(
                Commands.class,
                CreditTerms.class,
                CreditRows.class,
                StoreCredits.class,
                SpendStoreCredit.class,
                DueCredits.class);
        context.refresh();
        credits = context.getBean(StoreCredits.class);
        spending = context.getBean(SpendStoreCredit.class);
        expiry = context.getBean(CreditExpiry.class);
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

    StoreCredit credit(String amount) {
        return credits.issue(issue(purpose(), amount));
    }

    StoreCredits.Issue issue(String purpose, String amount) {
        return new StoreCredits.Issue(
                purpose, "Ada@Example.invalid", Money.parse(amount), "by-hand", null, null, "fin");
    }

    synchronized String purpose() {
        return "test-" + ++purposes;
    }

    CreditEntry spend(StoreCredit credit, String amount, String order) {
        return spending.spend(credit.code(), new SpendStoreCredit.Spend(purpose(), Money.parse(amount), order, "shop"));
    }

    CreditEntry reverse(StoreCredit credit, CreditEntry spend, String amount) {
        return spending.reverse(
                credit.code(),
                new SpendStoreCredit.Reversal(purpose(), spend.id(), Money.parse(amount), "shop", null, null, "shop"));
    }

    /** The balance as stored, which must be the sum of the entries. */
    Money balance(StoreCredit credit) {
        return commands.run(() -> {
            var stored = credits.find(credit.id()).orElseThrow().balance();
            var summed = credits.ledger(credit).stream()
                    .map(CreditEntry::amount)
                    .reduce(Money::plus)
                    .orElseThrow();
            if (!stored.equals(summed)) {
                throw new AssertionError(stored + " is stored, the entries come to " + summed);
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
