package org.roundtrip.app.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.inventory.Catalogue;
import org.roundtrip.inventory.StockDesk;
import org.roundtrip.orders.OrderImport;
import org.roundtrip.warranty.RegisterSerial;
import org.roundtrip.warranty.SerialNumber;
import org.roundtrip.work.Commands;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the retailer of the demo's orders does not sell: a device that can be repaired, and shoes that come in sizes. */
@Component
@ConditionalOnProperty(name = "roundtrip.demo.load-orders", havingValue = "true")
class DemoDevices {
    static final String ORDER = "900001";
    static final String EMAIL = "ada@example.invalid";
    static final String SERIAL = "KR-2047";
    private static final long RADIO = 8000;
    private static final long SHOES = 6000;

    private final Catalogue catalogue;
    private final StockDesk stock;
    private final RegisterSerial serials;
    private final Commands commands;
    private final Clock clock;

    DemoDevices(Catalogue catalogue, StockDesk stock, RegisterSerial serials, Commands commands, Clock clock) {
        this.catalogue = catalogue;
        this.stock = stock;
        this.serials = serials;
        this.commands = commands;
        this.clock = clock;
    }

    /** What the order paid, in pence. */
    static long total() {
        return RADIO + SHOES;
    }

    OrderImport order(String payment) {
        var delivered = clock.instant().minus(Duration.ofDays(6));
        return new OrderImport(
                ORDER,
                delivered.minus(Duration.ofDays(3)),
                delivered,
                "GBP",
                0,
                new OrderImport.Customer(EMAIL, "Ada Byron", null, "12 St James's Square", "London", "SW1Y 4JH", "GB"),
                List.of(
                        new OrderImport.Line(1, "RADIO-K", "Kitchen radio", 1, RADIO, 0, true),
                        new OrderImport.Line(2, "SHOE-41", "Canvas shoe, size 41", 1, SHOES, 0, true)),
                List.of(new OrderImport.Payment("stripe", payment, total())));
    }

    /** Puts them on the shelves, with a part and a device to lend. The order is there already. */
    void fill() {
        commands.run(() -> {
            put("RADIO-K", "Kitchen radio", null, null, RADIO, "ELECTRONICS", true, 2);
            put("RADIO-LOAN", "Kitchen radio to lend", null, null, RADIO, "ELECTRONICS", false, 2);
            put("SPEAKER", "Speaker of the kitchen radio", null, null, 900, null, false, 5);
            put("SHOE-41", "Canvas shoe, size 41", "SHOE", "Size 41", SHOES, null, false, 4);
            put("SHOE-42", "Canvas shoe, size 42", "SHOE", "Size 42", SHOES, null, false, 3);
            put("SHOE-43", "Canvas shoe, size 43", "SHOE", "Size 43", SHOES, null, false, 0);
        });
        serials.register(new SerialNumber(SERIAL), ORDER, 1);
    }

    private void put(
            String sku,
            String name,
            @Nullable String group,
            @Nullable String options,
            long price,
            @Nullable String productClass,
            boolean serialised,
            int onHand) {
        catalogue.put(new Catalogue.Entry(sku, name, group, options, price, "GBP", productClass, serialised, true));
        if (onHand > 0) {
            stock.count(sku, onHand, "the demo begins", Actor.SYSTEM);
        }
    }
}
