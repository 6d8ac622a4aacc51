package org.roundtrip.migration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A migration as it is recorded.
 *
 * @param reason in the words of who began it
 * @param finishedAt null while it is under way
 */
public record Migration(
        long id,
        MovePlan plan,
        String reason,
        String begunBy,
        Instant begunAt,
        @Nullable Instant finishedAt,
        Counts counts) {
    /** How many cases came to what. */
    public record Counts(int waiting, int moved, int failed, int gone, int there) {
        public int all() {
            return waiting + moved + failed + gone + there;
        }
    }

    /** What becomes of a case in a migration. */
    public enum State {
        WAITING,
        MOVED,
        /** It could not go, and stays as it is. */
        FAILED,
        /** It had ended before its turn came. */
        GONE,
        /** It was on the new version already. */
        THERE
    }

    /**
     * One case of a migration.
     *
     * @param stoodAt the steps it stood at, with commas between; null before its turn
     * @param problem why it could not go, in words
     */
    public record Case(
            long id,
            String caseNumber,
            State state,
            @Nullable String stoodAt,
            @Nullable String problem,
            @Nullable Instant at) {}

    public boolean isUnderWay() {
        return finishedAt == null;
    }
}
