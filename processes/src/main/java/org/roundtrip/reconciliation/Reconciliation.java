package org.roundtrip.reconciliation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How our books and the providers' compare, from a moment on, up to and without another.
 *
 * @param providers what was given back, {@code taken} what was taken of customers on payment pages of ours
 */
public record Reconciliation(Instant from, Instant until, List<Books> providers, List<TakenBooks> taken) {
    /**
     * One provider's.
     *
     * @param told whether its list is made of what it told by itself, because it can't be asked
     * @param unreachable why it could not be asked, null if it was; then only our side is known
     * @param more how many differences there are beyond those in {@code findings}
     */
    public record Books(
            String provider,
            boolean told,
            @Nullable String unreachable,
            List<Total> totals,
            List<Finding> findings,
            int more) {

        public long differences() {
            return more
                    + findings.stream()
                            .filter(each -> each.kind().isDifference())
                            .count();
        }

        /** Whether the provider was asked and nothing differs. */
        public boolean addsUp() {
            return unreachable == null && differences() == 0;
        }
    }

    public boolean addsUp() {
        return providers.stream().allMatch(Books::addsUp) && taken.stream().allMatch(TakenBooks::addsUp);
    }
}
