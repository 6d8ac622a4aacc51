package org.roundtrip.forms.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.inventory.Catalogue;
import org.roundtrip.inventory.StockDesk;
import org.roundtrip.orders.OrderImport;
import org.springframework.context.ApplicationContext;

/** Shoes in three sizes, boots that cost more and a radio that may break, with what is on their shelves. */
final class SwapShop {
    private final Catalogue catalogue;
    private final StockDesk stock;

    SwapShop(ApplicationContext context) {
        catalogue = context.getBean(Catalogue.class);
        stock = context.getBean(StockDesk.class);
        product("SHOE-41", "Canvas shoe", "SHOE", "Size 41", 6000, null, 9);
        product("SHOE-42", "Canvas shoe", "SHOE", "Size 42", 6000, null, 3);
        product("SHOE-43", "Canvas shoe", "SHOE", "Size 43", 6000, null, 0);
        product("BOOT-42", "Winter boot", null, null, 7200, null, 4);
        product("RADIO", "Kitchen radio", null, null, 8000, "ELECTRONICS", 2);
    }

    private void product(
            String sku,
            String name,
            @Nullable String group,
            @Nullable String options,
            long price,
            @Nullable String productClass,
            long left) {
        catalogue.put(
                new Catalogue.Entry(sku, name, group, options, price, "GBP", productClass, productClass != null, true));
        shelf(sku, left);
    }

    void shelf(String sku, long left) {
        stock.count(sku, left, "counted", Actor.SYSTEM);
    }

    void price(String sku, long price) {
        catalogue.put(new Catalogue.Entry(sku, "Winter boot", null, null, price, "GBP", null, false, true));
    }

    /** Line 1 a shoe of size 41, line 2 two mugs, line 3 a radio. */
    void order(Shop shop, String number, int daysAgo) {
        shop.order(
                number,
                daysAgo,
                List.of(
                        new OrderImport.Line(1, "SHOE-41", "Canvas shoe, Size 41", 1, 6000, 0, true),
                        new OrderImport.Line(2, "MUG", "Mug", 2, 2400, 0, true),
                        new OrderImport.Line(3, "RADIO", "Kitchen radio", 1, 8000, 0, true)));
    }
}
