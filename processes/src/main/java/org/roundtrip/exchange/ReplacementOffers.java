package org.roundtrip.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.inventory.Inventory;
import org.roundtrip.inventory.Product;
import org.roundtrip.inventory.Products;
import org.springframework.stereotype.Service;

/** What an item may be exchanged for, with its price and what is there now. Asks the inventory, so in no transaction. */
@Service
public class ReplacementOffers {
    private static final int MOST_VARIANTS = 100;

    private final Products products;
    private final Inventory inventory;
    private final ExchangePrices prices;

    ReplacementOffers(Products products, Inventory inventory, ExchangePrices prices) {
        this.products = products;
        this.inventory = inventory;
        this.prices = prices;
    }

    /**
     * Units that come back.
     *
     * @param paid what they paid together
     */
    public record Returned(String sku, Money paid, int quantity, boolean shopsFault) {}

    /** The same and its variants, in the order they were made known; empty if the product is not known. */
    public List<ReplacementOffer> variants(Returned returned) {
        var own = products.findBySku(returned.sku());
        var variants = own.map(Product::productGroup)
                .map(group -> products.page(group, 0, MOST_VARIANTS))
                .orElseGet(() -> own.map(List::of).orElse(List.of()));
        return offers(returned, variants);
    }

    /** Another product; empty if there is none of that sku that can be had for the same currency. */
    public Optional<ReplacementOffer> of(Returned returned, String sku) {
        return offers(returned, products.findBySku(sku).map(List::of).orElse(List.of())).stream()
                .findFirst();
    }

    private List<ReplacementOffer> offers(Returned returned, List<Product> wanted) {
        var currency = returned.paid().getCurrencyUnit();
        var known = wanted.stream()
                .filter(product -> product.active() && product.currency().equals(currency.getCode()))
                .toList();
        var left = known.isEmpty()
                ? Optional.<Map<String, Long>>empty()
                : inventory.available(known.stream().map(Product::sku).toList());
        var offers = new ArrayList<ReplacementOffer>();
        for (var product : known) {
            offers.add(offer(
                    returned,
                    product,
                    currency,
                    left.map(each -> each.getOrDefault(product.sku(), 0L)).orElse(null)));
        }
        return offers;
    }

    private ReplacementOffer offer(Returned returned, Product product, CurrencyUnit currency, @Nullable Long left) {
        var price = prices.of(
                product,
                returned.sku(),
                returned.paid().getAmountMinorLong(),
                returned.quantity(),
                returned.shopsFault());
        var costs = Money.ofMinor(currency, price.minor());
        return new ReplacementOffer(
                product.sku(),
                product.name(),
                product.options(),
                costs,
                costs.minus(returned.paid()),
                left,
                price.sameThing());
    }
}
