package org.roundtrip.money;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.roundtrip.integrations.sandbox.SandboxServer;
import org.roundtrip.integrations.work.Worker;
import org.roundtrip.support.Caller;
import org.roundtrip.support.MySqlServer;
import org.roundtrip.support.Provider;
import org.roundtrip.support.TestServer;
import org.roundtrip.support.TestTime;
import org.roundtrip.work.Commands;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole product with its sandbox, once for all tests of this package. Its workers work and its timers fire when a test says so, so that
 * a test knows what overlaps with what; the provider is waited for half a second.
 */
final class MoneyServer {
    private static @org.jspecify.annotations.Nullable MoneyServer running;

    final TestServer server;
    final MySqlServer database;
    final JdbcClient jdbc;
    final Commands commands;
    final TestTime time;
    final Provider provider;
    final Shop shop;
    private final List<Worker> workers;

    private MoneyServer() {
        database = MySqlServer.running();
        server = TestServer.over(
                database.newSchema(),
                "--spring.main.sources=" + TestTime.Source.class.getName(),
                "--roundtrip.work.enabled=false",
                "--camunda.bpm.job-execution.enabled=false",
                "--roundtrip.stripe.response-timeout=500ms",
                "--roundtrip.sandbox.settle-after=10ms",
                "--roundtrip.sandbox.keep-mails=10",
                "--logging.level.org.roundtrip=ERROR");
        jdbc = server.bean(JdbcClient.class);
        commands = server.bean(Commands.class);
        time = server.bean(TestTime.class);
        provider = new Provider(server.bean(SandboxServer.class).url(), server.setting("roundtrip.stripe.secret-key"));
        shop = new Shop(this);
        workers = server.all(Worker.class);
    }

    static synchronized MoneyServer running() {
        if (running == null) {
            running = new MoneyServer();
        }
        return running;
    }

    <T> T bean(Class<T> type) {
        return server.bean(type);
    }

    Caller signedInAs(String person) {
        return new Caller(server.url(), person, server.password(person));
    }

    /** One batch of one worker. @return whether there may be more */
    boolean works(String worker) {
        return workers.stream()
                .filter(each -> each.name().equals(worker))
                .findFirst()
                .orElseThrow()
                .workBatch();
    }

    /** Lets a worker work until it finds nothing more. */
    void worksOff(String worker) {
        boolean more = true;
        while (more) {
            more = works(worker);
        }
    }

    /** What works on these beans instead of the server's own: for planting a bug. */
    <T, B> T with(Class<T> wanted, Class<B> replaced, B replacement) {
        return server.with(wanted, replaced, replacement);
    }

    void passes(Duration time) {
        this.time.forward(time);
    }

    long count(String sql, Map<String, ?> params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }

    long count(String sql) {
        return count(sql, Map.of());
    }
}
