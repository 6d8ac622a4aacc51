package org.roundtrip.exchange;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.roundtrip.inventory.Product;
import org.roundtrip.inventory.Products;
import org.roundtrip.shipping.ParcelContents;
import org.roundtrip.shipping.ParcelContents.Wanted;
import org.roundtrip.shipping.Purpose;
import org.springframework.stereotype.Component;

/** Says what the parcel with a replacement is to hold. */
@Component
class ReplacementParcel {
    private final ExchangeItems items;
    private final Products products;
    private final ParcelContents contents;

    ReplacementParcel(ExchangeItems items, Products products, ParcelContents contents) {
        this.items = items;
        this.products = products;
        this.contents = contents;
    }

    void add(long caseId) {
        var agreed = items.ofCase(caseId);
        var known = known(agreed);
        contents.toSend(
                caseId,
                Purpose.REPLACEMENT,
                agreed.stream()
                        .map(item -> new Wanted(
                                item.sku(),
                                item.words(),
                                item.quantity(),
                                known.containsKey(item.sku())
                                        && known.get(item.sku()).serialised()))
                        .toList());
    }

    private Map<String, Product> known(List<ExchangeItem> agreed) {
        return products
                .findBySkuIn(agreed.stream().map(ExchangeItem::sku).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Product::sku, Function.identity()));
    }
}
