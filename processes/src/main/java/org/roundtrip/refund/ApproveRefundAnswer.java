package org.roundtrip.refund;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Finance's word on a refund. A rejection needs a note. */
public record ApproveRefundAnswer(
        @NotNull Verdict verdict,
        @Nullable @Size(max = 1000) String note) {
    public enum Verdict {
        APPROVE,
        REJECT
    }
}
