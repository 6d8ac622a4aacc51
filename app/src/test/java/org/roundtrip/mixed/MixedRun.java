package org.roundtrip.mixed;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** A run: a shop, so many requests, rounds of answers and of time, until everything is over; then the reckoning. */
final class MixedRun {
    private static final int LANES = 3;
    private static final int MOST_ROUNDS = 300;

    /** Nobody does anything for so many rounds of three days: then nobody ever will. */
    private static final int MOST_QUIET = 40;

    private static final List<String> TROUBLES = List.of(
            "{\"operation\":\"refund.create\",\"declineCode\":\"charge_not_refundable\"}",
            "{\"operation\":\"refund.create\",\"lateFailure\":true}",
            "{\"operation\":\"refund.create\",\"lateFailure\":true}",
            "{\"operation\":\"refund.create\",\"status\":500,\"accept\":true}",
            "{\"operation\":\"refund.create\",\"duplicateWebhook\":3}",
            "{\"operation\":\"shipment.buy\",\"status\":422}",
            "{\"operation\":\"shipment.create\",\"status\":500}",
            "{\"operation\":\"payment.capture\",\"status\":500,\"accept\":true}",
            "{\"operation\":\"checkout.create\",\"status\":500,\"accept\":true}");

    private final MixedServer on;
    private final int requests;
    private final long seed;
    private final PrintStream out;
    final List<Life> lives = new ArrayList<>();
    private final Catalogue catalogue;

    MixedRun(MixedServer on, int requests, long seed, PrintStream out) {
        this.on = on;
        this.requests = requests;
        this.seed = seed;
        this.out = out;
        catalogue = new Catalogue(requests);
    }

    /** Lives all requests to their end, and reckons. */
    Verdict live() {
        long began = System.nanoTime();
        int rounds = lives();
        var reckoning = new Reckoning(new Reckoning.Kept(on), cases());
        var problems = problems(reckoning);
        return new Verdict(
                seed,
                rounds,
                (System.nanoTime() - began) / 1_000_000,
                cases(),
                new Reached(on),
                new Verdict.Money(sum(reckoning.taken), sum(reckoning.refunded)),
                problems);
    }

    private static long sum(java.util.Map<String, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }

    private int lives() {
        catalogue.register(on);
        var thinking = new Wishes(catalogue, new Orders(on));
        var dice = new Dice(seed);
        for (int n = 0; n < requests; n++) {
            lives.add(new Life(on, thinking, n, seed));
            if (n % 20 == 19) {
                on.settle();
            }
        }
        on.settle();
        int round = 0;
        int quiet = 0;
        while (round < MOST_ROUNDS && quiet < MOST_QUIET && !over()) {
            round++;
            if (dice.chance(70) && round < 30) {
                on.provider.trouble(dice.of(TROUBLES));
            }
            boolean acted = everybody();
            quiet = acted ? 0 : quiet + 1;
            on.settle();
            on.passes(acted ? Duration.ofHours(dice.between(5, 20)) : Duration.ofDays(3));
            if (round % 10 == 0) {
                out.printf("round %d: %d of %d requests are over%n", round, done(), lives.size());
            }
        }
        on.provider.noMoreTrouble();
        on.settle();
        return round;
    }

    List<CaseNotes> cases() {
        return lives.stream().flatMap(life -> life.cases.stream()).toList();
    }

    /** Everything that is wrong at the end, in words. */
    private List<String> problems(Reckoning reckoning) {
        var problems = new ArrayList<>(reckoning.problems());
        problems.addAll(new StockCount(catalogue.all(), cases()).problems(product -> StockCount.Shelf.of(on, product)));
        wanting(problems, "incidents", "select count(*) from ACT_RU_INCIDENT");
        wanting(problems, "instances under way", "select count(*) from ACT_RU_EXECUTION where PARENT_ID_ is null");
        wanting(
                problems,
                "jobs that failed",
                "select count(*) from ACT_RU_JOB where RETRIES_ = 0 or EXCEPTION_MSG_ is not null");
        wanting(
                problems,
                "attempts without an end",
                "select count(*) from refund_attempt where state in ('PLANNED', 'SENDING', 'SUBMITTED', 'NEEDS_CUSTOMER', 'UNKNOWN')");
        wanting(problems, "webhooks not worked", "select count(*) from webhook_inbox where status <> 'DONE'");
        return problems;
    }

    private void wanting(List<String> problems, String what, String sql) {
        long count = on.count(sql);
        if (count > 0) {
            problems.add(count + " " + what);
        }
    }

    private long done() {
        return lives.stream().filter(Life::over).count();
    }

    private boolean over() {
        return done() == lives.size() && on.count("select count(*) from ACT_RU_EXECUTION") == 0;
    }

    private boolean everybody() {
        var threads = Executors.newFixedThreadPool(LANES);
        try {
            boolean acted = false;
            for (var each : threads.invokeAll(
                    lives.stream().<Callable<Boolean>>map(life -> life::round).toList())) {
                acted |= each.get();
            }
            return acted;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdown();
        }
    }
}
