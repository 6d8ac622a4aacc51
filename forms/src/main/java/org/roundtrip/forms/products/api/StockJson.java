package org.roundtrip.forms.products.api;

import org.roundtrip.inventory.Stock;

/** A product's stock, in units: what is on the shelf, what of it is set aside, what can be had. */
record StockJson(String sku, long onHand, long reserved, long available) {
    static StockJson of(Stock stock) {
        return new StockJson(stock.sku(), stock.onHand(), stock.reserved(), stock.available());
    }
}
