package org.roundtrip.app.replay;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.roundtrip.app.replay.retail.RetailFile;

/** One replay of one file against one server: import the orders, run the cases, ask both sides what was paid. */
class ReplayRun {
    private final RetailFile file;
    private final Access access;
    private final int concurrency;
    private final PrintStream out;
    private final Latencies latencies = new Latencies();
    private final Wire wire;
    private final RoundtripApi api;
    private final Provider provider;
    private final List<String> problems = new ArrayList<>();
    private double importSeconds;

    ReplayRun(RetailFile file, Access access, int concurrency, Patience patience, PrintStream out) {
        this.file = file;
        this.access = access;
        this.concurrency = concurrency;
        this.out = out;
        this.wire = new Wire(patience);
        this.api = new RoundtripApi(access.target(), wire, latencies);
        this.provider = new Provider(access.providerUrl(), access.providerKey(), wire);
    }

    /** Runs to the end, or as far as it comes: then the report's problems say why it stopped. */
    ReplayReport run() {
        try {
            api.logIn(access.people());
            importOrders();
        } catch (Unreachable | Refused stopped) {
            problems.add(String.valueOf(stopped.getMessage()));
            var untouched = file.matching().cases().stream()
                    .map(wanted -> new CaseOutcome(wanted, null, false, null))
                    .toList();
            return report(untouched, Map.of(), 0);
        }
        return runCases();
    }

    private void importOrders() {
        long began = System.nanoTime();
        try (var progress = Progress.of("Orders", file.orders().size(), out)) {
            problems.addAll(new OrderImport(api, access.one(Role.INTEGRATOR), provider, concurrency, progress)
                    .run(file.orders()));
        }
        importSeconds = (System.nanoTime() - began) / 1_000_000_000.0;
        latencies.reset();
    }

    private ReplayReport runCases() {
        var cases = file.matching().cases();
        var opening = new CaseOpening(api, access.one(Role.INTEGRATOR));
        var carrier = new Carrier(access.target(), access.easypostSecret(), wire, latencies);
        List<CaseOutcome> outcomes;
        double seconds;
        try (var progress = Progress.of("Cases", cases.size(), out)) {
            var run = new CaseRun(
                    opening, () -> new Journey(api, access, carrier, wire.patience()), concurrency, progress);
            outcomes = run.run(cases);
            seconds = run.seconds();
        }
        try {
            return report(lookAgain(outcomes), provider.refundsByCase(), seconds);
        } catch (Unreachable | Refused stopped) {
            problems.add(String.valueOf(stopped.getMessage()));
            return report(outcomes, Map.of(), seconds);
        }
    }

    /** What counts is how the cases stand in the end: a refund may bounce after its case was closed. */
    private List<CaseOutcome> lookAgain(List<CaseOutcome> outcomes) {
        var who = access.one(Role.INTEGRATOR);
        var work = outcomes.stream()
                .map(outcome -> (Supplier<CaseOutcome>) () -> {
                    if (outcome.view() == null) {
                        return outcome;
                    }
                    var number = outcome.view().number();
                    var answer = api.get(who, "/cases/" + number).orRefused("looking at " + number);
                    return outcome.seenAs(answer.as(CaseView.class));
                })
                .toList();
        return Parallel.all(concurrency, work);
    }

    private ReplayReport report(List<CaseOutcome> outcomes, Map<String, Provider.PaidOut> paidOut, double seconds) {
        var tally = new Tally(outcomes, new Reconciliation(paidOut));
        problems.addAll(tally.problems());
        return tally.report(file, List.copyOf(problems), importSeconds, seconds, latencies);
    }
}
