package org.roundtrip.mixed;

import org.jspecify.annotations.Nullable;

/** What the driver's shop sells, lends or builds in. @param price minor units @param stock how many are there at first */
record Product(
        String sku,
        String name,
        @Nullable String group,
        long price,
        String currency,
        @Nullable String productClass,
        boolean serialised,
        long stock) {
    boolean variantOf(Product other) {
        return sku.equals(other.sku) || group != null && group.equals(other.group);
    }
}
