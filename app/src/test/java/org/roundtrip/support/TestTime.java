package org.roundtrip.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The time of day, and a jump ahead of it: one clock for the product, its engine and the sandbox, that goes on by itself.
 * A source of the server under test, which is why it carries no stereotype.
 */
public final class TestTime extends Clock {
    private static final Clock REAL = Clock.systemUTC();

    private volatile Duration ahead = Duration.ZERO;

    public static final class Source {
        @Bean
        @Primary
        TestTime testTime() {
            return new TestTime();
        }
    }

    public synchronized void forward(Duration time) {
        ahead = ahead.plus(time);
        takeOver();
    }

    /** Gives the engine this time. */
    public void takeOver() {
        ClockUtil.offset(ahead.toMillis());
    }

    /** Gives the engine its own time back, for whatever else runs in this JVM. */
    public void letGo() {
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        return REAL.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("everything here is UTC");
    }
}
