package org.roundtrip.forms.warehouse.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a scan came to.
 *
 * @param code as it was understood; of a store credit its end only
 * @param caseNumber the one case it is about, null if there is none or several
 * @param task the warehouse task that waits there, null if none does
 */
record ScanJson(
        String id,
        String code,
        String kind,
        String result,
        @JsonProperty("case") @Nullable String caseNumber,
        @Nullable String task,
        Instant at) {}
