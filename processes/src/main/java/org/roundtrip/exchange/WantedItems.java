package org.roundtrip.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.InvalidRequest.Problem;
import org.roundtrip.inventory.Product;
import org.roundtrip.inventory.Products;
import org.roundtrip.inventory.ReserveItems;
import org.springframework.stereotype.Component;

/** Turns what a customer wants instead into what is agreed: priced, and wanted of the inventory. */
@Component
class WantedItems {
    static final String PURPOSE = "REPLACEMENT";

    private final Products products;
    private final ExchangePrices prices;
    private final ExchangeItems items;
    private final ReserveItems reservations;

    WantedItems(Products products, ExchangePrices prices, ExchangeItems items, ReserveItems reservations) {
        this.products = products;
        this.prices = prices;
        this.items = items;
        this.reservations = reservations;
    }

    /** What is wanted for one line. @param paidMinor what its units paid */
    record Wanted(CaseLine line, String sku, long paidMinor) {}

    /** What is wrong with wanting this product, if anything. */
    Optional<Problem> problem(String at, String sku, String currency) {
        var product = products.findBySku(sku);
        if (product.isEmpty() || !product.get().active()) {
            return Optional.of(new Problem(at, "unknown-product", "there is no such product to be had"));
        }
        if (!product.get().currency().equals(currency)) {
            return Optional.of(new Problem(
                    at, "other-currency", "it is sold in " + product.get().currency() + " only"));
        }
        return Optional.empty();
    }

    /** Writes down what is wanted for a case, in place of what was before. */
    void want(long caseId, List<Wanted> wanted) {
        var agreed = new ArrayList<ExchangeItem>();
        for (var each : wanted) {
            var product = products.findBySku(each.sku()).orElseThrow();
            agreed.add(item(caseId, each, product));
            reservations.want(caseId, PURPOSE, product.sku(), each.line().requested());
        }
        items.replace(caseId, agreed);
    }

    private ExchangeItem item(long caseId, Wanted wanted, Product product) {
        var line = wanted.line();
        var price = prices.of(
                product,
                line.sku(),
                wanted.paidMinor(),
                line.requested(),
                line.reason().shopsFault());
        return new ExchangeItem(
                caseId,
                line.lineNo(),
                product.sku(),
                product.name(),
                product.options(),
                line.requested(),
                price.minor(),
                price.rule());
    }
}
