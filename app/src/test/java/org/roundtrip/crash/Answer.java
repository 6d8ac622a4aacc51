package org.roundtrip.crash;

import tools.jackson.databind.JsonNode;

/** What was answered to a call. */
record Answer(int status, String body) {
    boolean isOk() {
        return status / 100 == 2;
    }

    /** Whether the same call may be answered otherwise a moment later. */
    boolean isTemporary() {
        return status == 429
                || status == 502
                || status == 503
                || status == 504
                || status == 409 && body.contains("/problems/concurrent-change");
    }

    JsonNode json() {
        return Json.MAPPER.readTree(body);
    }

    /** @throws IllegalStateException naming {@code what} was asked, if this is not a yes */
    Answer orRefused(String what) {
        if (!isOk()) {
            throw new IllegalStateException(what + ": HTTP " + status + " " + body);
        }
        return this;
    }
}
