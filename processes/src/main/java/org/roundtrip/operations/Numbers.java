package org.roundtrip.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The business in numbers, over the last so many days.
 *
 * @param weeks requests, the oldest week first; the last one may be under way
 */
public record Numbers(
        int days,
        Units units,
        List<Week> weeks,
        List<Reason> reasons,
        List<Stage> stages,
        List<Cost> costs,
        List<Turn> turns,
        List<Task> tasks) {
    /** What was sold, and what customers wanted to give back, whenever they had bought it. */
    public record Units(long sold, long askedBack) {
        /** In per cent; null if nothing was sold. */
        public @Nullable Double rate() {
            return sold == 0 ? null : 100.0 * askedBack / sold;
        }
    }

    /** Seven days. */
    public record Week(Instant from, long requests) {}

    /** Why things come back. @param code of {@link org.roundtrip.cases.ReturnReason} */
    public record Reason(String code, long units, long lines) {}

    /**
     * A stretch of the way from the request to the money.
     *
     * @param code {@code hand-in}, {@code transport}, {@code check} or {@code payout}
     * @param mean of those cases that have it behind them
     */
    public record Stage(String code, long cases, Duration mean) {}

    /**
     * What returns cost, or were spared.
     *
     * @param code {@code LABEL}, or what lines of refunds are
     */
    public record Cost(String code, long count, String currency, long amountMinor) {}

    /**
     * Open cases, by whose turn it is.
     *
     * @param code of {@link org.roundtrip.cases.WaitingFor}, null if nobody's
     * @param oldest when the oldest of them was opened
     * @param mean how long ago they were opened
     */
    public record Turn(@Nullable String code, long cases, Instant oldest, Duration mean) {}

    /** Open tasks of people, by step. */
    public record Task(String name, String queue, long open, Instant oldest) {}
}
