package org.roundtrip.warranty;

import java.util.Optional;
import org.roundtrip.orders.OrderKey;
import org.roundtrip.orders.OrderLines;
import org.roundtrip.orders.Orders;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/** Notes which units were delivered, as the shop or its warehouse tells. */
@Service
public class RegisterSerial {
    private final Orders orders;
    private final OrderLines lines;
    private final Warranties warranties;
    private final Commands commands;

    RegisterSerial(Orders orders, OrderLines lines, Warranties warranties, Commands commands) {
        this.orders = orders;
        this.lines = lines;
        this.warranties = warranties;
        this.commands = commands;
    }

    /** @return the unit; empty if there is no such order or line */
    public Optional<SerialUnit> register(SerialNumber serial, String orderNumber, int lineNo) {
        return commands.run(() -> orders.findByNumber(orderNumber)
                .flatMap(order -> Optional.ofNullable(lines.find(java.util.List.of(new OrderKey(order.key(), lineNo)))
                                .get(new OrderKey(order.key(), lineNo)))
                        .map(line -> warranties.register(serial, line.sku(), order, lineNo))));
    }
}
