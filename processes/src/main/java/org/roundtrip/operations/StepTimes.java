package org.roundtrip.operations;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How a step went in a span of time.
 *
 * @param done how often it was finished
 * @param interrupted how often it was left without being finished
 * @param usual half of them took no longer
 * @param slow nine in ten took no longer
 * @param target how long it may take, null if nobody has said
 * @param late how many took longer than that
 */
public record StepTimes(
        String stepId,
        long done,
        long interrupted,
        Duration mean,
        Duration usual,
        Duration slow,
        @Nullable Duration target,
        long late) {
    /** @param millis how long each took that was finished */
    public static StepTimes of(String stepId, long[] millis, long interrupted, @Nullable Duration target) {
        var sorted = millis.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        long mean = n == 0 ? 0 : Math.round(Arrays.stream(sorted).average().orElse(0));
        long late = target == null
                ? 0
                : Arrays.stream(sorted).filter(one -> one > target.toMillis()).count();
        return new StepTimes(
                stepId,
                n,
                interrupted,
                Duration.ofMillis(mean),
                Duration.ofMillis(n == 0 ? 0 : sorted[(n - 1) / 2]),
                Duration.ofMillis(n == 0 ? 0 : sorted[(n - 1) * 9 / 10]),
                target,
                late);
    }

    /** In per cent of what was finished. */
    public int lateShare() {
        return done == 0 ? 0 : (int) Math.round(100.0 * late / done);
    }
}
