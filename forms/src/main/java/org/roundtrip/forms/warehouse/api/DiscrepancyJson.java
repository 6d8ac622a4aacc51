package org.roundtrip.forms.warehouse.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not fit what was announced.
 *
 * @param caseNumber the case it was found with, null if it was found with none
 * @param settledAs what became of it, null while it waits for somebody
 * @param waitsFor the case it belongs to, as long as that is not ready for it; it is settled by itself then
 */
record DiscrepancyJson(
        String id,
        String kind,
        @Nullable String code,
        String description,
        int quantity,
        @JsonProperty("case") @Nullable String caseNumber,
        Instant notedAt,
        String notedBy,
        @Nullable String settledAs,
        @Nullable String waitsFor) {}
