package org.roundtrip.exchange;

import java.util.Optional;
import org.roundtrip.inventory.Product;
import org.roundtrip.inventory.Products;
import org.roundtrip.policy.ExchangePolicy;
import org.springframework.stereotype.Component;

/** What a replacement costs: the one way to a price, for offers as for what is agreed. */
@Component
class ExchangePrices {
    private final Products products;
    private final ExchangePolicy policy;

    ExchangePrices(Products products, ExchangePolicy policy) {
        this.products = products;
        this.policy = policy;
    }

    /** @param minor what all units cost */
    record Price(long minor, boolean sameThing, String because, String rule) {}

    /**
     * @param returnedSku what comes back
     * @param paidMinor what the units that come back paid
     * @param quantity how many they are
     */
    Price of(Product wanted, String returnedSku, long paidMinor, int quantity, boolean shopsFault) {
        boolean sameThing = sameThing(wanted, returnedSku);
        var decision = policy.price(sameThing, shopsFault);
        long minor =
                switch (decision.price()) {
                    case EVEN -> paidMinor;
                    case TODAY -> Math.multiplyExact(wanted.priceMinor(), quantity);
                };
        return new Price(minor, sameThing, decision.because(), decision.answer().source());
    }

    private boolean sameThing(Product wanted, String returnedSku) {
        if (wanted.sku().equals(returnedSku)) {
            return true;
        }
        var returned = wanted.productGroup() == null ? Optional.<Product>empty() : products.findBySku(returnedSku);
        return returned.filter(product -> wanted.productGroup().equals(product.productGroup()))
                .isPresent();
    }
}
