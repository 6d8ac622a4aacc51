package org.roundtrip.app.replay;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.roundtrip.app.replay.retail.RetailFile;

/** Adds the cases up. All it counts is read from the cases, so that a run that found them closed counts the same. */
class Tally {
    private final List<CaseOutcome> outcomes;
    private final Reconciliation reconciliation;

    Tally(List<CaseOutcome> outcomes, Reconciliation reconciliation) {
        this.outcomes = outcomes;
        this.reconciliation = reconciliation;
    }

    List<String> problems() {
        return outcomes.stream()
                .flatMap(outcome -> reconciliation.problems(outcome).stream())
                .toList();
    }

    ReplayReport report(
            RetailFile file, List<String> problems, double importSeconds, double seconds, Latencies latencies) {
        var matching = file.matching();
        long cases = count(view -> true);
        return new ReplayReport(
                file.orders().size(),
                file.orderLines(),
                file.cancelLines(),
                file.ignoredLines(),
                matching.full(),
                matching.partly(),
                matching.none(),
                cases,
                outcomes.stream().filter(CaseOutcome::created).count(),
                sum(view -> view.isRefunded() ? view.acceptedUnits() : 0),
                sum(CaseView::refundedPence),
                outcomes.stream().mapToLong(reconciliation::providerPence).sum(),
                outcomes.stream().filter(outcome -> !outcome.isClosed()).count(),
                count(CaseFacts::wasReviewed),
                approvedBy(0),
                approvedBy(1),
                approvedBy(2),
                Rounded.to(importSeconds, 3),
                Rounded.to(seconds, 3),
                seconds > 0 ? Rounded.to(cases / seconds, 2) : 0,
                latencies.percentile(0.50),
                latencies.percentile(0.99),
                matching.exceptions(),
                file.badLines(),
                problems);
    }

    private long approvedBy(int people) {
        return count(view -> view.isRefunded() && Math.min(2, CaseFacts.approvers(view)) == people);
    }

    private long count(Predicate<CaseView> condition) {
        return outcomes.stream()
                .map(CaseOutcome::view)
                .filter(Objects::nonNull)
                .filter(condition)
                .count();
    }

    private long sum(ToLongFunction<CaseView> number) {
        return outcomes.stream()
                .map(CaseOutcome::view)
                .filter(Objects::nonNull)
                .mapToLong(number)
                .sum();
    }
}
