package org.roundtrip.forms.products.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.inventory.Catalogue;

/**
 * A product as a shop describes it. {@code price} is minor units of {@code currency}, with tax.
 *
 * @param group what variants of one thing have in common; absent if there is nothing else of its kind
 * @param options what sets a variant apart, in words
 * @param productClass a code that guarantees and fault questions go by
 * @param serialised whether each unit has a number of its own; false if absent
 * @param active whether it can be had; true if absent
 */
record ProductBody(
        @NotBlank @Size(max = 300) String name,
        @Nullable @Size(min = 1, max = 100) String group,
        @Nullable @Size(min = 1, max = 300) String options,
        @NotNull @Min(0) @Max(MOST) Long price,
        @NotNull String currency,
        @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String productClass,

        @Nullable Boolean serialised,
        @Nullable Boolean active) {
    private static final long MOST = 1_000_000_000_000L;
    private static final int LONGEST_SKU = 100;

    Catalogue.Entry toEntry(String sku) {
        if (sku.isBlank() || sku.length() > LONGEST_SKU) {
            throw new InvalidRequest("/sku", "sku-length", "is not 1 to " + LONGEST_SKU + " characters");
        }
        try {
            CurrencyUnit.of(currency);
        } catch (IllegalCurrencyException e) {
            throw new InvalidRequest("/currency", "unknown-currency", "is not an ISO 4217 currency code");
        }
        return new Catalogue.Entry(
                sku,
                name,
                group,
                options,
                price,
                currency,
                productClass,
                Boolean.TRUE.equals(serialised),
                !Boolean.FALSE.equals(active));
    }
}
