package org.roundtrip.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.app.cli.CommandLine;
import org.roundtrip.support.MySqlServer;
import org.roundtrip.support.TestServer;

/**
 * Counts at the database server what a whole return costs: opened over HTTP, label, two scans, inspection, one approval,
 * refund settled by webhook, five mails. Work that would have been done without the cases is measured and taken off.
 */
class WholeReturnBudgetIT {
    private static final int CASES = 200;
    private static final double MOST_STATEMENTS = 400;
    private static final double MOST_COMMITS = 20;
    private static final int IDLE_SECONDS = 6;

    @TempDir
    Path directory;

    @Test
    void aWholeReturnStaysWithinItsStatementsAndCommits() throws Exception {
        var database = MySqlServer.running();
        var schema = database.newSchema();
        try (var server = TestServer.over(schema)) {
            assertThat(replay(server, file("orders.csv", false))).isZero();
            var idle = idle(database);
            // The replay looks at every order again before it opens cases: that is no part of a return.
            var ordersOnly = used(database, idle, () -> replay(server, directory.resolve("orders.csv")));

            var all = file("all.csv", true);
            var before = Split.of(schema);
            var perCase = used(database, idle, () -> replay(server, all))
                    .minus(ordersOnly)
                    .per(CASES);
            System.out.printf(
                    Locale.ROOT,
                    "A whole return: %.1f statements, %.1f commits (mean of %d at concurrency 8; idle %.1f statements/s)%n",
                    perCase.statements(),
                    perCase.commits(),
                    CASES,
                    idle.statements());
            before.flatMap(split ->
                            Split.of(schema).map(after -> after.minus(split).per(CASES)))
                    .ifPresent(
                            split -> System.out.println("Of these, with idle work and the look at orders: " + split));
            assertThat(perCase.statements()).as("statements per case").isLessThanOrEqualTo(MOST_STATEMENTS);
            assertThat(perCase.commits()).as("commits per case").isLessThanOrEqualTo(MOST_COMMITS);
            // A count of nothing would pass as well.
            assertThat(perCase.statements()).isGreaterThan(100);
            assertThat(perCase.commits()).isGreaterThan(6);
        }
    }

    private static Count used(MySqlServer database, Count idle, IntSupplier work) {
        var before = Count.of(database);
        assertThat(work.getAsInt()).isZero();
        var used = Count.of(database).minus(before);
        return used.minus(idle.times(used.seconds()));
    }

    private int replay(TestServer server, Path file) {
        var users = List.of("integrator", "support", "warehouse", "finance", "finance2");
        var arguments = new ArrayList<>(List.of(
                "replay",
                file.toString(),
                "--target",
                server.url(),
                "--concurrency",
                "8",
                "--easypost-secret",
                server.setting("roundtrip.easypost.webhook-secrets[0]"),
                "--provider-url",
                server.setting("roundtrip.stripe.url"),
                "--provider-key",
                server.setting("roundtrip.stripe.secret-key")));
        for (var user : users) {
            arguments.add("--user");
            arguments.add(role(user) + "=" + user + ":" + server.password(user));
        }
        return CommandLine.run(arguments.toArray(String[]::new), a -> null, a -> {});
    }

    private static String role(String user) {
        return user.replaceAll("\\d", "").toUpperCase(Locale.ROOT);
    }

    /** £200 orders of one line, and (if asked for) the cancellation of £120 of each. */
    private Path file(String name, boolean cancelled) throws IOException {
        var lines = new ArrayList<>(
                List.of("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country"));
        for (int i = 0; i < CASES; i++) {
            lines.add("%d,22660,DOORMAT,10,2010-12-01 08:26:00,20.00,%d.0,United Kingdom"
                    .formatted(600000 + i, 20000 + i));
        }
        if (cancelled) {
            for (int i = 0; i < CASES; i++) {
                lines.add("C%d,22660,DOORMAT,-6,2010-12-02 09:%02d:00,20.00,%d.0,United Kingdom"
                        .formatted(700000 + i, i % 60, 20000 + i));
            }
        }
        return Files.write(directory.resolve(name), lines);
    }

    private static Count idle(MySqlServer database) throws InterruptedException {
        var before = Count.of(database);
        new java.util.concurrent.CountDownLatch(1).await(IDLE_SECONDS, java.util.concurrent.TimeUnit.SECONDS);
        var used = Count.of(database).minus(before);
        return used.per(used.seconds());
    }

    /** The server's counters at a moment, or between two. */
    private record Count(double statements, double commits, double seconds) {
        static Count of(MySqlServer database) {
            return new Count(
                    database.status("Questions"), database.status("Com_commit"), System.nanoTime() / 1_000_000_000.0);
        }

        Count minus(Count other) {
            return new Count(statements - other.statements, commits - other.commits, seconds - other.seconds);
        }

        Count times(double factor) {
            return new Count(statements * factor, commits * factor, 0);
        }

        Count per(double n) {
            return new Count(statements / n, commits / n, seconds);
        }
    }
}
