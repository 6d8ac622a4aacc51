package org.roundtrip.forms.parcels.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parcel that is to come back, with everything the carrier reported of it, by time. */
record ParcelJson(
        String trackingCode,
        @JsonProperty("case") String caseNumber,
        @Nullable String carrier,
        String state,
        String trackingState,
        Instant handInBy,
        @Nullable Instant handedInAt,
        @Nullable Instant deliveredAt,
        List<Scan> scans) {

    /** @param code the carrier's own word for {@code state} */
    record Scan(Instant at, String state, String code, String text, String place) {}
}
