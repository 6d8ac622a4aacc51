package org.roundtrip.crash;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.roundtrip.support.Ports;

/**
 * One run: a fresh schema, a provider with a ledger of its own, a server that is killed again and again while cases go on,
 * one drain, and the reckoning.
 */
final class CrashRun {
    /** Cases that go through before the first kill, so that a first start is complete in every way. */
    private static final int FIRST_CASES = 3;

    private static final int WIDTH = 32;
    private static final int FORGETS_EVERY = 3;

    private final int kills;
    private final long seed;
    private final Database database;
    private final Program program;
    private final Path directory;
    private final PrintStream out;

    /** @param directory for ledger, logs and secrets; made, and must not be there yet */
    CrashRun(int kills, long seed, Database database, Program program, Path directory, PrintStream out) {
        this.kills = kills;
        this.seed = seed;
        this.database = database;
        this.program = program;
        this.directory = directory.toAbsolutePath();
        this.out = out;
    }

    /** In a third of all runs the provider knows no key any more that was used before a kill. */
    private boolean forgetsKeys() {
        return Math.floorMod(seed, FORGETS_EVERY) == 0;
    }

    /** @throws IllegalStateException if the run can't be carried through */
    Verdict run() {
        out.printf(
                "seed %d, %d kills; the provider %s its keys; files in %s%n",
                seed, kills, forgetsKeys() ? "forgets" : "keeps", directory);
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var url = URI.create("http://127.0.0.1:" + Ports.free());
        try (var provider = new Provider(program, directory, url);
                var server =
                        new Server(program, directory, url, ServerSettings.of(directory, url, database, provider));
                var news = new ProviderNews()) {
            return run(url, provider, server, news);
        }
    }

    private Verdict run(URI url, Provider provider, Server server, ProviderNews news) {
        var approvalFile = directory.resolve("approvals.jsonl");
        var calls = new Calls();
        var random = new Random(seed);
        boolean archiving = server.wantsArchive();
        if (archiving) {
            server.startArchiving();
        } else {
            server.start();
        }
        server.awaitReady();
        out.printf("first start %.1f s%n", server.usualStart().toMillis() / 1000.0);
        var staff = Staff.of(server.secrets());
        var desk = new Desk(url, calls);
        try (var log = new ApprovalLog(approvalFile)) {
            var approvals = new Approvals(log);
            var shop = new Shop(desk, staff, provider);
            try (var load = new Load(
                    shop,
                    new ReturnPlans(new Random(random.nextLong())),
                    open -> new Journey(desk, staff, provider, approvals, open),
                    WIDTH)) {
                load.begin();
                awaitFirstCases(server, load);
                if (archiving) {
                    server.stop();
                    server.start();
                }
                var killer = new Killer(server, provider, news, approvals, random);
                var tally = new KillTally();
                kill(server, provider, killer, load, tally, random);
                out.println("load ends, " + load.opened() + " cases were opened");
                var leftovers = new Leftovers(database, provider);
                boolean drained = new Drain(server, load, leftovers).run();
                out.println(tally);
                var trouble = new ArrayList<>(load.trouble());
                trouble.addAll(tally.missing());
                if (!drained) {
                    trouble.add("something was still open when the drain was over");
                    trouble.addAll(leftovers.left());
                }
                return verdict(new OurBooks(desk, staff), load, tally.kills(), trouble, provider, approvalFile);
            } finally {
                calls.giveUp();
            }
        }
    }

    private static void awaitFirstCases(Server server, Load load) {
        while (load.closed() < FIRST_CASES) {
            server.mustBeAlive();
            if (!load.trouble().isEmpty()) {
                throw new IllegalStateException(load.trouble().get(0));
            }
            Calls.pause(100);
        }
    }

    private void kill(Server server, Provider provider, Killer killer, Load load, KillTally tally, Random random) {
        var look = new AttemptLook(database);
        var progress = new Progress(kills, out);
        server.awaitReady();
        for (var moment : Moment.of(kills, random)) {
            if (moment != Moment.STARTING) {
                server.awaitReady();
                progress.started(server.usualStart());
            }
            var kill = killer.at(moment);
            tally.count(kill, look.fresh(), provider.ledger());
            if (forgetsKeys()) {
                provider.forgetKeys();
            }
            server.start();
            progress.killed(tally.kills(), load);
        }
        server.awaitReady();
        progress.end();
    }

    private static Verdict verdict(
            OurBooks books, Load load, int kills, List<String> trouble, Provider provider, Path approvalFile) {
        var cases = books.cases();
        if (cases.all() != load.opened()) {
            trouble.add("our books know " + cases.all() + " cases and " + load.opened() + " were opened");
        }
        long refunded = books.refundedPence();
        // Nothing is under way any more: the file is what it is.
        List<Paid> paid = ProviderBooks.refunds(provider.ledger());
        return new Verdict(
                kills,
                cases.all(),
                Reckoning.of(ApprovalLog.legs(approvalFile), paid),
                cases.open(),
                refunded,
                paid.stream().filter(Paid::isArrived).mapToLong(Paid::pence).sum(),
                trouble);
    }
}
