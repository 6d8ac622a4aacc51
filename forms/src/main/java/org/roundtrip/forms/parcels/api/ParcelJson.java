package org.roundtrip.forms.parcels.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.shipping.Direction;
import org.roundtrip.shipping.ParcelContents;
import org.roundtrip.shipping.Purpose;

/**
 * A parcel, with everything the carrier reported of it, by time.
 *
 * @param direction IN for one that is to come back, OUT for one to the customer
 * @param handInBy until when it has to be handed in: by the customer, or by the warehouse
 * @param handedInAt when the carrier had it
 * @param items what is in one to the customer
 */
record ParcelJson(
        String trackingCode,
        @JsonProperty("case") String caseNumber,
        Direction direction,
        Purpose purpose,
        @Nullable String carrier,
        String state,
        String trackingState,
        Instant handInBy,
        @Nullable Instant handedInAt,
        @Nullable Instant deliveredAt,
        List<Item> items,
        List<Scan> scans) {

    /** Units of one thing in a parcel to the customer; {@code serials} are their numbers, as noted when it was packed. */
    record Item(int line, String sku, String name, int quantity, boolean serialised, List<String> serials) {
        static Item of(ParcelContents.Item item) {
            return new Item(item.lineNo(), item.sku(), item.name(), item.quantity(), item.serialised(), item.serials());
        }
    }

    /** @param code the carrier's own word for {@code state} */
    record Scan(Instant at, String state, String code, String text, String place) {}
}
