package org.roundtrip.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * An order as the shop told us. {@code deliveredAt} is when the last parcel arrived, null while nobody knows;
 * {@code shippingMinor} is what the customer paid for delivery.
 */
public record ShopOrder(
        @Id @Nullable Long id,
        String number,
        Instant placedAt,
        @Nullable Instant deliveredAt,
        String currency,
        long shippingMinor,
        @Nullable String customerEmail,
        @Nullable String customerName,
        @Nullable String customerReference,
        @Nullable String street,
        @Nullable String city,
        @Nullable String postcode,
        @Nullable String country,
        Instant importedAt,
        @Version @Nullable Long version) {

    /** The day periods count from: delivery, or the order itself while no delivery is known. */
    public Instant countsFrom() {
        return deliveredAt == null ? placedAt : deliveredAt;
    }

    /** The id of an order that is stored. */
    public long key() {
        return java.util.Objects.requireNonNull(id);
    }
}
