package org.roundtrip.forms.warehouse.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Goods with a plate.
 *
 * @param suggestedBin the bin such goods were put in last, or how codes of bins for them begin
 * @param bin where they are, null while they are on their way
 */
record PutAwayJson(
        String plate,
        @JsonProperty("case") String caseNumber,
        int line,
        String sku,
        String name,
        int quantity,
        String disposition,
        String suggestedBin,
        @Nullable String bin,
        @Nullable Instant putAt) {}
