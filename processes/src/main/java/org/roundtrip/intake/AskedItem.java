package org.roundtrip.intake;

import org.roundtrip.orders.OrderLine;
import org.roundtrip.orders.ShopOrder;

/** An item of a request with what it was bought as. {@code at} points to it in what the caller sent. */
public record AskedItem(String at, CaseRequest.Item item, ShopOrder order, OrderLine line) {}
