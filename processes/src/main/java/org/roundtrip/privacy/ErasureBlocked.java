package org.roundtrip.privacy;

import org.roundtrip.cases.TooEarly;

/** Something is not over yet that needs to know whose it is. Nothing was erased. */
public class ErasureBlocked extends TooEarly {
    private static final long serialVersionUID = 1L;

    ErasureBlocked(String what) {
        super("erasure-blocked", "not over yet: " + what);
    }
}
