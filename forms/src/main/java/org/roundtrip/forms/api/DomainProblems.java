package org.roundtrip.forms.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.roundtrip.cases.CaseNotFound;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.Refusal;
import org.roundtrip.cases.TooEarly;
import org.roundtrip.cases.TooLate;
import org.roundtrip.credit.CreditNotFound;
import org.roundtrip.credit.CreditRefused;
import org.roundtrip.files.FilesUnavailable;
import org.roundtrip.inventory.StockElsewhere;
import org.roundtrip.migration.MigrationUnderWay;
import org.roundtrip.orders.InvalidOrder;
import org.roundtrip.orders.OrderDiffers;
import org.roundtrip.worklist.AlreadyAnswered;
import org.roundtrip.worklist.NotAllowed;
import org.roundtrip.worklist.TaskGone;
import org.roundtrip.worklist.TaskTaken;

/** What the domain refuses, as problems. */
final class DomainProblems {
    private static final Map<Class<? extends Refusal>, ProblemKind> REFUSALS = Map.of(
            NotAllowed.class, ProblemKind.NOT_ALLOWED,
            AlreadyAnswered.class, ProblemKind.ALREADY_ANSWERED,
            MigrationUnderWay.class, ProblemKind.CONCURRENT_CHANGE,
            StockElsewhere.class, ProblemKind.STOCK_ELSEWHERE,
            TooEarly.class, ProblemKind.TOO_EARLY,
            TooLate.class, ProblemKind.TOO_LATE);

    private static final String NOT_FREE = "quantity-above-left";

    private DomainProblems() {}

    static Optional<Problem> of(Exception e) {
        if (e instanceof ProblemException ours) {
            return Optional.of(ours.problem());
        }
        if (e instanceof InvalidRequest invalid) {
            return Optional.of(invalid(invalid.problems()));
        }
        if (e instanceof InvalidOrder invalid) {
            return Optional.of(Problem.of(
                    ProblemKind.INVALID_REQUEST,
                    invalid.problems().stream()
                            .map(p -> Problem.Error.at(p.at(), p.what()))
                            .toList()));
        }
        if (e instanceof OrderDiffers) {
            return Optional.of(Problem.of(ProblemKind.ORDER_DIFFERS, "what an order paid never changes"));
        }
        if (e instanceof CaseNotFound || e instanceof CreditNotFound || e instanceof TaskGone) {
            return Optional.of(notFound());
        }
        if (e instanceof TaskTaken taken) {
            return Optional.of(Problem.of(ProblemKind.TASK_TAKEN, "claimed by " + taken.by())
                    .withClaimedBy(taken.by()));
        }
        if (e instanceof FilesUnavailable files) {
            return Optional.of(Problem.of(
                    files.isFull() ? ProblemKind.NO_ROOM : ProblemKind.UNAVAILABLE,
                    "nothing was kept; try again later"));
        }
        if (e instanceof CreditRefused refused) {
            return Optional.of(Problem.of(credit(refused.why()), String.valueOf(refused.getMessage())));
        }
        if (e instanceof Refusal refusal && REFUSALS.containsKey(refusal.getClass())) {
            return Optional.of(Problem.of(REFUSALS.get(refusal.getClass()), String.valueOf(refusal.getMessage()))
                    .withCode(refusal.code()));
        }
        return Optional.empty();
    }

    private static ProblemKind credit(CreditRefused.Why why) {
        return switch (why) {
            case INSUFFICIENT_BALANCE -> ProblemKind.INSUFFICIENT_BALANCE;
            case CREDIT_EXPIRED -> ProblemKind.CREDIT_EXPIRED;
            case WRONG_CURRENCY -> ProblemKind.WRONG_CURRENCY;
            case SPEND_REVERSED -> ProblemKind.SPEND_REVERSED;
            case PURPOSE_USED -> ProblemKind.IDEMPOTENCY_KEY_REUSED;
        };
    }

    /** One answer for what is absent and for what is somebody else's. */
    static Problem notFound() {
        return Problem.of(ProblemKind.NOT_FOUND, "nothing to be found here");
    }

    private static Problem invalid(List<InvalidRequest.Problem> problems) {
        boolean onlyTaken =
                !problems.isEmpty() && problems.stream().allMatch(p -> p.code().equals(NOT_FREE));
        return Problem.of(
                onlyTaken ? ProblemKind.UNITS_NOT_FREE : ProblemKind.INVALID_REQUEST,
                problems.stream()
                        .map(p -> new Problem.Error(p.at(), null, p.code(), p.detail()))
                        .toList());
    }
}
