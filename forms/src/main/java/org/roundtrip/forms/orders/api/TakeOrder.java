package org.roundtrip.forms.orders.api;

import org.roundtrip.orders.OrderBook;
import org.roundtrip.orders.OrderImport;
import org.roundtrip.work.Commands;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Hands an order to the book, in a transaction of its own. */
@Component
class TakeOrder {
    private final OrderBook book;
    private final Commands commands;

    TakeOrder(OrderBook book, Commands commands) {
        this.book = book;
        this.commands = commands;
    }

    OrderBook.Result put(OrderImport order) {
        try {
            return commands.run(() -> book.put(order));
        } catch (DuplicateKeyException e) {
            // The same order came twice at once: now it is known, and compared.
            return commands.run(() -> book.put(order));
        }
    }
}
