package org.roundtrip.forms.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The bench's clock: goes, or stands where a test puts it. */
public final class TestClock extends Clock {
    private volatile Clock time = Clock.systemUTC();

    public void standAt(Instant instant) {
        time = Clock.fixed(instant, ZoneOffset.UTC);
    }

    public void go() {
        time = Clock.systemUTC();
    }

    @Override
    public Instant instant() {
        return time.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return time.withZone(zone);
    }
}
