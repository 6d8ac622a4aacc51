package org.roundtrip.inventory;

import org.roundtrip.cases.Refusal;

/** It is not we who keep the stock: count it where it is kept. */
public class StockElsewhere extends Refusal {
    private static final long serialVersionUID = 1L;

    StockElsewhere(String where) {
        super("stock-elsewhere", "the stock is kept by " + where);
    }
}
