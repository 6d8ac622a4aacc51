package org.roundtrip.app.replay;

/** A server answered, and the answer was not one to go on with. */
class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 300;

    Refused(String what, Answer answer) {
        super("%s: HTTP %d %s".formatted(what, answer.status(), shortened(answer.body())));
    }

    private static String shortened(String body) {
        return body.length() > SHOWN ? body.substring(0, SHOWN) + "…" : body;
    }
}
