package org.roundtrip.refund;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Finance paid a bounced refund by other means, with evidence (a bank reference, say). */
public record BouncedRefundAnswer(
        @NotBlank @Size(max = 500) String evidence,
        @Nullable @Size(max = 1000) String note) {}
