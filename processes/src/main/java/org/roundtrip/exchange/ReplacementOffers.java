package org.roundtrip.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private static final int MOST_FOUND = 12;
    private static final Pattern SPECIAL = Pattern.compile("[!%_]");

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

    /** Whether any product is known at all: without, nothing can be exchanged. */
    public boolean any() {
        return !products.page(0, 1).isEmpty();
    }

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

    /** Products whose names hold these words, at most {@value #MOST_FOUND}; none for no words. */
    public List<ReplacementOffer> search(Returned returned, String words) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var pattern = "%" + SPECIAL.matcher(wanted).replaceAll("!$0").replaceAll("\\s+", "%") + "%";
        return offers(
                returned,
                products.like(pattern, returned.paid().getCurrencyUnit().getCode(), MOST_FOUND));
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
