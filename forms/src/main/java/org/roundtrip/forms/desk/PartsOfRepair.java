package org.roundtrip.forms.desk;

import java.util.List;
import org.roundtrip.inventory.ItemReservation;
import org.roundtrip.inventory.ItemReservations;
import org.roundtrip.inventory.Product;
import org.roundtrip.inventory.Products;
import org.springframework.stereotype.Component;

/** The spare parts of a repair, in words. */
@Component
class PartsOfRepair {
    private final ItemReservations reservations;
    private final Products products;
    private final DeskTexts texts;

    PartsOfRepair(ItemReservations reservations, Products products, DeskTexts texts) {
        this.reservations = reservations;
        this.products = products;
        this.texts = texts;
    }

    List<String> of(long caseId) {
        return reservations.ofCase(caseId).stream()
                .filter(item -> item.purpose().equals("PART"))
                .map(this::words)
                .toList();
    }

    /** What people call a product. */
    String name(String sku) {
        return products.findBySku(sku).map(Product::name).orElse(sku);
    }

    private String words(ItemReservation item) {
        return item.quantity() + " × " + name(item.sku()) + ", "
                + texts.code("part", item.state().name());
    }
}
