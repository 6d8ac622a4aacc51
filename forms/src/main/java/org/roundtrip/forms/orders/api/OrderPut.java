package org.roundtrip.forms.orders.api;

import org.roundtrip.orders.OrderBook;

/** What putting an order led to. */
record OrderPut(String number, OrderBook.Result result) {}
