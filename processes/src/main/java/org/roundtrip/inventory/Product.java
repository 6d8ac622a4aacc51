package org.roundtrip.inventory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * Something the shop sells.
 *
 * @param sku what shop, warehouse and orders call it; compared exactly
 * @param productGroup what variants of one thing have in common; null if there is nothing else of its kind
 * @param options what sets a variant apart, in words, for example {@code Size 42 · red}
 * @param priceMinor what one unit costs now, with tax, in minor units of {@code currency}
 * @param productClass a code that guarantees and fault questions go by, for example {@code APPLIANCE}
 * @param serialised whether each unit has a number of its own
 * @param active whether it can be had; one that can't may still come back
 */
public record Product(
        @Id @Nullable Long id,
        String sku,
        String name,
        @Nullable String productGroup,
        @Nullable String options,
        long priceMinor,
        String currency,
        @Nullable String productClass,
        boolean serialised,
        boolean active,
        Instant updatedAt) {

    /** The id of a product that is stored. */
    public long key() {
        return java.util.Objects.requireNonNull(id);
    }

    /** The same product as {@code stored} is, but for the time it was stored. */
    boolean sameAs(Product stored) {
        return equals(new Product(
                id,
                stored.sku,
                stored.name,
                stored.productGroup,
                stored.options,
                stored.priceMinor,
                stored.currency,
                stored.productClass,
                stored.serialised,
                stored.active,
                updatedAt));
    }
}
