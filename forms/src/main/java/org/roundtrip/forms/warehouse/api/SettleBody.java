package org.roundtrip.forms.warehouse.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of it.
 *
 * @param caseNumber whose it is; needed to link it
 * @param note how it goes back, or what became of it
 */
record SettleBody(
        @NotNull As as,
        @JsonProperty("case") @Nullable @Size(max = 30) String caseNumber,
        @Nullable @Size(max = 500) String note) {
    enum As {
        LINKED,
        RETURNED_TO_SENDER,
        CLEARED
    }
}
