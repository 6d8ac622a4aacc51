package org.roundtrip.forms.portal;

import java.time.Duration;

/** Somebody looks orders or cases up faster than a person would. */
class TooManyTries extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    TooManyTries(Duration retryAfter) {
        super("too many tries");
        this.retryAfter = retryAfter;
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
