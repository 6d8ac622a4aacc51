package org.roundtrip.mixed;

import org.roundtrip.support.Caller;
import tools.jackson.databind.JsonNode;

/** What an answer over HTTP means to the driver. */
final class Calls {
    private Calls() {}

    /** An answer that has to be yes. @throws IllegalStateException if it is not */
    static JsonNode done(Caller.Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException("refused: " + answer);
        }
        return answer.body().isEmpty() ? Caller.JSON.createObjectNode() : answer.json();
    }

    /** Whether it was done; a no to what came too late or does not fit is a no. @throws IllegalStateException for a server that broke */
    static boolean isDone(Caller.Answer answer) {
        if (answer.status() >= 500 && answer.status() != 503) {
            throw new IllegalStateException("broke: " + answer);
        }
        return answer.status() < 300;
    }
}
