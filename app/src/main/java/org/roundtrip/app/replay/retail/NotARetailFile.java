package org.roundtrip.app.replay.retail;

import java.io.IOException;

/** The file does not begin with the retail columns: nothing in it was read. */
public class NotARetailFile extends IOException {
    private static final long serialVersionUID = 1L;

    NotARetailFile(String message) {
        super(message);
    }
}
