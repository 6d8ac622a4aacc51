package org.roundtrip.app.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.roundtrip.app.replay.retail.ReturnCase;

/**
 * Runs all cases, several at a time. Opening a case reserves the lowest free units of its lines, so the cases of one
 * customer open strictly in the order of time; everything after the opening may overtake.
 */
class CaseRun {
    private final CaseOpening opening;
    private final Supplier<Journey> journeys;
    private final int concurrency;
    private final Progress progress;
    private final AtomicLong began = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();

    CaseRun(CaseOpening opening, Supplier<Journey> journeys, int concurrency, Progress progress) {
        this.opening = opening;
        this.journeys = journeys;
        this.concurrency = concurrency;
        this.progress = progress;
    }

    /** Runs the cases, which stand in the order of time. */
    List<CaseOutcome> run(List<ReturnCase> cases) {
        var lastOpening = new HashMap<String, CompletableFuture<Boolean>>();
        var nothing = CompletableFuture.completedFuture(true);
        var work = new ArrayList<Supplier<CaseOutcome>>();
        for (var wanted : cases) {
            var before = lastOpening.getOrDefault(wanted.customer(), nothing);
            var mine = new CompletableFuture<Boolean>();
            lastOpening.put(wanted.customer(), mine);
            work.add(() -> {
                var outcome = runCase(wanted, before, mine);
                progress.step();
                return outcome;
            });
        }
        return Parallel.all(concurrency, work);
    }

    /** From the first case opened to the last one closed. */
    double seconds() {
        return Math.max(0, ended.get() - began.get()) / 1_000_000_000.0;
    }

    private CaseOutcome runCase(ReturnCase wanted, CompletableFuture<Boolean> before, CompletableFuture<Boolean> mine) {
        CaseOpening.Opened opened;
        try {
            // Work is begun in order, so whoever this waits for is at work already.
            if (!before.join()) {
                return new CaseOutcome(wanted, null, false, "not opened: the customer's case before it was not");
            }
            began.compareAndSet(0, System.nanoTime());
            opened = opening.open(wanted);
            mine.complete(true);
        } catch (RuntimeException failed) {
            return new CaseOutcome(wanted, null, false, String.valueOf(failed.getMessage()));
        } finally {
            mine.complete(false);
        }
        return carryOn(wanted, opened);
    }

    private CaseOutcome carryOn(ReturnCase wanted, CaseOpening.Opened opened) {
        try {
            var end = journeys.get().carryOn(opened.view());
            return new CaseOutcome(wanted, end, opened.created(), null);
        } catch (RuntimeException failed) {
            return new CaseOutcome(wanted, opened.view(), opened.created(), String.valueOf(failed.getMessage()));
        } finally {
            ended.accumulateAndGet(System.nanoTime(), Math::max);
        }
    }
}
