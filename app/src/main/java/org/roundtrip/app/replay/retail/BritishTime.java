package org.roundtrip.app.replay.retail;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The file's times are British and name no zone. */
class BritishTime {
    private static final ZoneId BRITAIN = ZoneId.of("Europe/London");

    private BritishTime() {}

    static Instant instant(LocalDateTime local) {
        return local.atZone(BRITAIN).toInstant();
    }
}
