package org.roundtrip.returns;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Finance has seen that a refund is about to miss its legal deadline. */
public record ChaseRefundAnswer(@Nullable @Size(max = 1000) String note) {}
