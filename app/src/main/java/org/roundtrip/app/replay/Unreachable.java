package org.roundtrip.app.replay;

import java.net.URI;

/** A server did not answer for as long as there was patience; a second run continues where this one stopped. */
class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreachable(URI uri, String trouble) {
        super("%s://%s does not answer: %s".formatted(uri.getScheme(), uri.getAuthority(), trouble));
    }
}
