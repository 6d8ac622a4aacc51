package org.roundtrip.app.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds each case to its right answer: what our books say, and what the provider says it paid out. */
class Reconciliation {
    private final Map<String, Provider.PaidOut> paidOut;

    Reconciliation(Map<String, Provider.PaidOut> paidOut) {
        this.paidOut = paidOut;
    }

    long providerPence(CaseOutcome outcome) {
        return paidOut(outcome).succeeded();
    }

    /** Everything that does not add up about a case, in sentences that name it; empty if it does. */
    List<String> problems(CaseOutcome outcome) {
        var wanted = outcome.wanted();
        var view = outcome.view();
        var problems = new ArrayList<String>();
        if (outcome.problem() != null) {
            problems.add(outcome.problem());
        }
        if (view == null) {
            problems.add("never opened, %d pence are owed".formatted(wanted.pence()));
            return named(problems, wanted.reference());
        }
        if (!view.closed()) {
            problems.add("still open, in state " + view.state());
        }
        long provider = providerPence(outcome);
        if (view.refundedPence() != wanted.pence() || provider != wanted.pence()) {
            problems.add("right answer %d pence, our books %d, provider %d"
                    .formatted(wanted.pence(), view.refundedPence(), provider));
        }
        if (paidOut(outcome).underway() != 0) {
            problems.add("%d pence are still on their way at the provider"
                    .formatted(paidOut(outcome).underway()));
        }
        if (view.isRefunded()) {
            problems.addAll(differences(wanted.unitCount(), view));
        }
        return named(problems, wanted.reference() + " (" + view.number() + ")");
    }

    private static List<String> differences(long units, CaseView view) {
        var problems = new ArrayList<String>();
        if (view.acceptedUnits() != units) {
            problems.add("%d units came back, the books show %d".formatted(units, view.acceptedUnits()));
        }
        int needed = view.refund() == null ? 0 : view.refund().approvalsNeeded();
        if (CaseFacts.approvers(view) != needed) {
            problems.add("%d approvals were needed, %d different people gave one"
                    .formatted(needed, CaseFacts.approvers(view)));
        }
        return problems;
    }

    private Provider.PaidOut paidOut(CaseOutcome outcome) {
        var view = outcome.view();
        return view == null ? Provider.PaidOut.NOTHING : paidOut.getOrDefault(view.number(), Provider.PaidOut.NOTHING);
    }

    private static List<String> named(List<String> problems, String name) {
        return problems.stream().map(problem -> name + ": " + problem).toList();
    }
}
