package org.roundtrip.forms.products.api;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.inventory.Product;

/**
 * A product. {@code price} is minor units of {@code currency}, with tax.
 *
 * @param available how many can be had now; null if nobody keeps it, or whoever does can't be asked
 */
record ProductJson(
        String sku,
        String name,
        @Nullable String group,
        @Nullable String options,
        long price,
        String currency,
        @Nullable String productClass,
        boolean serialised,
        boolean active,
        @Nullable Long available,
        Instant updatedAt) {

    static ProductJson of(Product product, Map<String, Long> available) {
        return new ProductJson(
                product.sku(),
                product.name(),
                product.productGroup(),
                product.options(),
                product.priceMinor(),
                product.currency(),
                product.productClass(),
                product.serialised(),
                product.active(),
                available.get(product.sku()),
                product.updatedAt());
    }
}
