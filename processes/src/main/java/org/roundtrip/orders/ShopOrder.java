package org.roundtrip.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.roundtrip.calculation.Taxes;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * An order as the shop told us. {@code deliveredAt} is when the last parcel arrived, null while nobody knows;
 * {@code shippingMinor} is what the customer paid for delivery.
 *
 * @param shippingStandardMinor what the cheapest delivery would have cost, null if that was paid
 * @param shippingTaxes the taxes in what was paid for delivery, as {@link Taxes} writes them
 * @param replacement whether it was sent in exchange; another order's payments count for it then
 * @param invoiceNumber the invoice's number, null if it is the order's
 */
public record ShopOrder(
        @Id @Nullable Long id,
        String number,
        Instant placedAt,
        @Nullable Instant deliveredAt,
        String currency,
        long shippingMinor,
        @Nullable Long shippingStandardMinor,
        @Nullable String shippingTaxes,
        @Nullable String invoiceNumber,
        @Nullable String customerEmail,
        @Nullable String customerName,
        @Nullable String customerReference,
        @Nullable String street,
        @Nullable String city,
        @Nullable String postcode,
        @Nullable String country,
        Instant importedAt,
        boolean replacement,
        @Version @Nullable Long version) {

    /** The day periods count from: delivery, or the order itself while no delivery is known. */
    public Instant countsFrom() {
        return deliveredAt == null ? placedAt : deliveredAt;
    }

    /** The id of an order that is stored. */
    public long key() {
        return java.util.Objects.requireNonNull(id);
    }

    /** What documents for the customer refer to. */
    public String invoice() {
        return invoiceNumber == null ? number : invoiceNumber;
    }

    public Taxes taxesOnShipping() {
        return shippingTaxes == null ? Taxes.NONE : Taxes.of(shippingTaxes);
    }
}
