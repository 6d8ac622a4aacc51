package org.roundtrip.mixed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.roundtrip.collection.CollectionWork;
import org.roundtrip.credit.CreditExpiry;
import org.roundtrip.followup.FollowUpWork;
import org.roundtrip.integrations.sandbox.SandboxServer;
import org.roundtrip.integrations.work.Worker;
import org.roundtrip.refund.RefundWork;
import org.roundtrip.support.Caller;
import org.roundtrip.support.Provider;
import org.roundtrip.support.TestServer;
import org.roundtrip.support.TestTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole product with its sandbox, reached over HTTP. Its clock is moved by the driver; workers work and timers fire when
 * time has moved, so that the driver knows when nothing is on its way any more.
 */
final class MixedServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration MOMENT = Duration.ofMillis(10);

    private final TestServer server;
    private final TestTime time;
    private final List<Worker> workers;
    private final Map<String, Caller> people = new ConcurrentHashMap<>();
    final JdbcClient jdbc;
    final Provider provider;

    private MixedServer(String url, List<String> login) {
        var arguments = new java.util.ArrayList<>(List.of(
                "--spring.main.sources=" + TestTime.Source.class.getName(),
                "--roundtrip.work.enabled=false",
                "--camunda.bpm.job-execution.enabled=false",
                "--roundtrip.sandbox.settle-after=1ms",
                "--roundtrip.sandbox.keep-mails=10",
                "--logging.level.org.roundtrip=ERROR"));
        arguments.addAll(login);
        server = TestServer.over(url, arguments.toArray(String[]::new));
        time = server.bean(TestTime.class);
        time.takeOver();
        workers = server.all(Worker.class);
        jdbc = server.bean(JdbcClient.class);
        provider = new Provider(server.bean(SandboxServer.class).url(), server.setting("roundtrip.stripe.secret-key"));
    }

    /** On MySQL (or what speaks like it). */
    static MixedServer over(String url) {
        return new MixedServer(url, List.of());
    }

    /** On the database that the demo brings, in memory. */
    static MixedServer onH2() {
        return new MixedServer(
                "jdbc:h2:mem:mixed;MODE=MySQL;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1",
                List.of("--spring.datasource.username=sa", "--spring.datasource.password="));
    }

    Caller as(String person) {
        return people.computeIfAbsent(person, name -> new Caller(server.url(), name, server.password(name)));
    }

    String url() {
        return server.url();
    }

    String sandbox() {
        return server.bean(SandboxServer.class).url().toString();
    }

    <T> T bean(Class<T> type) {
        return server.bean(type);
    }

    java.time.Instant now() {
        return time.instant();
    }

    long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** Time goes by, and what is due then is done. */
    void passes(Duration by) {
        time.forward(by);
        settle();
    }

    /** Everything that is due is done, until nothing is on its way. */
    void settle() {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (busy()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("never quiet: " + onItsWay());
            }
            // What the provider has on its way needs the processor more than whoever waits for it, and each look costs
            // a call.
            LockSupport.parkNanos(MOMENT.toNanos());
        }
    }

    private boolean busy() {
        boolean more = timers();
        for (var worker : workers) {
            more |= works(worker);
        }
        server.bean(RefundWork.class).checkPending();
        server.bean(CollectionWork.class).checkPending();
        more |= server.bean(FollowUpWork.class).askBatch();
        more |= server.bean(CreditExpiry.class).expireBatch();
        return more || onItsWay().values().stream().anyMatch(count -> count > 0);
    }

    private static boolean works(Worker worker) {
        boolean any = false;
        for (int batch = 0; batch < 200 && worker.workBatch(); batch++) {
            any = true;
        }
        return any;
    }

    private boolean timers() {
        var jobs = server.bean(ManagementService.class);
        var due = jobs.createJobQuery().executable().list();
        due.forEach(job -> fire(jobs, job.getId()));
        return !due.isEmpty();
    }

    private static void fire(ManagementService jobs, String id) {
        try {
            jobs.executeJob(id);
        } catch (OptimisticLockingException e) {
            // Something else moved the instance: the timer is looked for again.
        }
    }

    private Map<String, Long> onItsWay() {
        var totals = provider.totals();
        return Map.of(
                "webhooks the provider has not brought",
                totals.path("webhooksWaiting").asLong(),
                "refunds the provider has not settled",
                totals.path("refunds").path("pending").path("count").asLong(0),
                "webhooks not worked",
                jdbc.sql("select count(*) from webhook_inbox where status = 'NEW' and due_at <= ?")
                        .param(now().toEpochMilli())
                        .query(Long.class)
                        .single());
    }

    @Override
    public void close() {
        time.letGo();
        server.close();
    }
}
