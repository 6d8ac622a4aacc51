package org.roundtrip.returns.planted;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Planted: an architecture rule has to notice it. */
public final class DomainWithItsOwnTime {
    private DomainWithItsOwnTime() {}

    public static class Now {
        Instant time() {
            return Instant.now();
        }
    }

    public static class Millis {
        long time() {
            return System.currentTimeMillis();
        }
    }

    public static class OwnClock {
        Clock time() {
            return Clock.systemUTC();
        }
    }

    public static class Today {
        LocalDate time() {
            return LocalDate.now(ZoneOffset.UTC);
        }
    }
}
