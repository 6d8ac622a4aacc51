package org.roundtrip.processes.kit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** One time for the trade and its engine, moved by hand. */
public final class MovableClock extends Clock {
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private volatile Instant now = START;

    void restart() {
        set(START);
    }

    /** Gives the engine its own time back, for whatever else runs in this JVM. */
    void letGo() {
        ClockUtil.reset();
    }

    public void forward(Duration time) {
        set(now.plus(time));
    }

    private void set(Instant to) {
        now = to;
        ClockUtil.setCurrentTime(Date.from(to));
    }

    @Override
    public Instant instant() {
        return now;
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
