package org.roundtrip.operations;

import java.time.Duration;
import java.util.Arrays;

/** How far back a count looks. */
public enum Window {
    HOUR("1h", Duration.ofHours(1)),
    DAY("24h", Duration.ofHours(24)),
    WEEK("7d", Duration.ofDays(7)),
    MONTH("30d", Duration.ofDays(30));

    private final String code;
    private final Duration length;

    Window(String code, Duration length) {
        this.code = code;
        this.length = length;
    }

    /** The window of an address; a day if there is no such one. */
    public static Window of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElse(DAY);
    }

    public String code() {
        return code;
    }

    public Duration length() {
        return length;
    }
}
