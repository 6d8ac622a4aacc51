package org.roundtrip.app.engine;

import java.util.List;

/** Models of a merchant's can't be taken as they are, so nothing starts: a case must not meet half of them. */
class ModelsRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ModelsRefused(String directory, List<String> findings) {
        super("roundtrip.models-dir " + directory + " can't be deployed:\n  " + String.join("\n  ", findings));
    }
}
