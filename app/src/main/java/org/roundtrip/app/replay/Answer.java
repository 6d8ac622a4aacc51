package org.roundtrip.app.replay;

import tools.jackson.databind.JsonNode;

/** A server's answer, read to its end. */
record Answer(int status, String body) {

    boolean isOk() {
        return status >= 200 && status < 300;
    }

    /** Whether asking again with the same key may help: the server is away, starting, too busy, or lost a race. */
    boolean isTemporary() {
        return status == 429
                || status == 502
                || status == 503
                || status == 504
                || status == 409 && body.contains("/problems/concurrent-change");
    }

    /** This answer if it is a yes. @throws Refused with {@code what} was asked, otherwise */
    Answer orRefused(String what) {
        if (!isOk()) {
            throw new Refused(what, this);
        }
        return this;
    }

    <T> T as(Class<T> type) {
        return Json.MAPPER.readValue(body, type);
    }

    JsonNode json() {
        return Json.MAPPER.readTree(body);
    }
}
