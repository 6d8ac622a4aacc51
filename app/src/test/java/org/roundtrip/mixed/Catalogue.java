package org.roundtrip.mixed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.roundtrip.support.Caller;

/**
 * The same shelves in each currency. Prices are such that tenths and sixths of them are whole minor units, so that the driver
 * reckons discounts, taxes and lost value without a rounding rule of its own.
 */
final class Catalogue {
    static final List<String> CURRENCIES = List.of("GBP", "EUR", "USD", "JPY", "KWD");
    static final String FUSE = "PART-FUSE";
    static final String SCREEN = "PART-SCREEN";
    static final String LOAN = "LOAN-PHONE";

    private final Map<String, Product> products = new LinkedHashMap<>();

    /** @param cases stock is such that some of so many cases find none left */
    Catalogue(int cases) {
        for (var currency : CURRENCIES) {
            variants(currency, cases);
            add(currency, "LAMP", "Lamp", 6_000, null, false, cases);
            add(currency, "RUG", "Rug", 14_400, null, false, cases);
            add(currency, "MUG", "Mug", 1_200, null, false, 3L * cases);
            add(currency, "CARD", "Card", 300, null, false, cases);
            add(currency, "SOFA", "Sofa", 72_000, null, false, cases);
            add(currency, "PHONE", "Phone", 36_000, "ELECTRONICS", true, cases);
            add(currency, "KETTLE", "Kettle", 9_600, "APPLIANCE", true, Math.max(1, cases / 60));
        }
        part(FUSE, "Fuse", cases);
        part(SCREEN, "Screen", Math.max(1, cases / 30));
        part(LOAN, "Phone to lend", Math.max(1, cases / 20));
    }

    private void variants(String currency, int cases) {
        for (var size : List.of("S", "M", "L", "XL")) {
            add(
                    currency,
                    "SHIRT-" + size,
                    "Shirt " + size,
                    2_400,
                    null,
                    false,
                    size.equals("XL") ? Math.max(1, cases / 60) : cases);
        }
    }

    private void add(
            String currency,
            String kind,
            String name,
            long price,
            String productClass,
            boolean serialised,
            long stock) {
        var group = kind.startsWith("SHIRT") ? "SHIRT-" + currency : null;
        var sku = kind + "-" + currency;
        // Three decimals: what costs 24.00 elsewhere costs 24.000 there.
        long minor = currency.equals("KWD") ? price * 10 : price;
        products.put(sku, new Product(sku, name, group, minor, currency, productClass, serialised, stock));
    }

    private void part(String sku, String name, long stock) {
        products.put(sku, new Product(sku, name, null, 1_200, "GBP", null, false, stock));
    }

    Product get(String kind, String currency) {
        return of(kind + "-" + currency);
    }

    Product of(String sku) {
        var product = products.get(sku);
        if (product == null) {
            throw new IllegalArgumentException("no product " + sku);
        }
        return product;
    }

    List<Product> all() {
        return new ArrayList<>(products.values());
    }

    /** What an order of this currency may hold. */
    List<Product> sold(String currency) {
        return products.values().stream()
                .filter(product -> product.sku().endsWith("-" + currency))
                .toList();
    }

    /** Hands products and stock in over the API. */
    void register(MixedServer on) {
        for (var product : products.values()) {
            var body = Caller.JSON
                    .createObjectNode()
                    .put("name", product.name())
                    .put("price", product.price())
                    .put("currency", product.currency())
                    .put("serialised", product.serialised());
            if (product.group() != null) {
                body.put("group", product.group()).put("options", product.name());
            }
            if (product.productClass() != null) {
                body.put("productClass", product.productClass());
            }
            Calls.done(on.as("integrator").put("/products/" + product.sku(), body.toString()));
            var count = "{\"onHand\":" + product.stock() + ",\"reason\":\"first count\"}";
            Calls.done(on.as("warehouse").put("/products/" + product.sku() + "/stock", count));
        }
    }
}
