package org.roundtrip.repair;

import org.jspecify.annotations.Nullable;

/** A device lent while another one is repaired. */
public record Loan(
        long id,
        long caseId,
        String sku,
        State state,
        @Nullable String processInstanceId) {
    public enum State {
        WANTED,
        OUT,
        DUE,
        BACK,
        KEPT,
        /** There was none to lend. */
        NONE
    }
}
