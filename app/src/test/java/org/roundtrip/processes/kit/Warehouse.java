package org.roundtrip.processes.kit;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.roundtrip.inventory.Catalogue;
import org.roundtrip.inventory.InventoryWork;
import org.roundtrip.inventory.ItemReservations;
import org.roundtrip.inventory.ReserveItems;
import org.roundtrip.inventory.Stock;
import org.roundtrip.inventory.StockDesk;
import org.roundtrip.inventory.StockMoveWork;
import org.roundtrip.inventory.StockMoves;
import org.springframework.beans.factory.BeanFactory;

/** Products and their shelves, by name. */
public final class Warehouse {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    public final ScriptedInventory inventory;
    public final Catalogue catalogue;
    public final StockDesk desk;
    public final ReserveItems reserving;
    public final ItemReservations reservations;
    public final InventoryWork work;
    public final StockMoves moves;
    public final StockMoveWork moveWork;

    Warehouse(BeanFactory beans) {
        inventory = beans.getBean(ScriptedInventory.class);
        catalogue = beans.getBean(Catalogue.class);
        desk = beans.getBean(StockDesk.class);
        reserving = beans.getBean(ReserveItems.class);
        reservations = beans.getBean(ItemReservations.class);
        work = beans.getBean(InventoryWork.class);
        moves = beans.getBean(StockMoves.class);
        moveWork = beans.getBean(StockMoveWork.class);
    }

    void restart() {
        inventory.restart();
    }

    /** A product with so many units on its shelf. @return its sku */
    public String product(String name, long onHand) {
        return product(name, null, "20.00", onHand);
    }

    /** A product of a group, if it is one of several variants, at a price. @return its sku */
    public String product(String name, @Nullable String group, String pounds, long onHand) {
        var sku = name.toUpperCase(java.util.Locale.ROOT).replace(' ', '-') + "-" + NUMBERS.incrementAndGet();
        long minor = org.joda.money.Money.parse("GBP " + pounds).getAmountMinorLong();
        catalogue.put(new Catalogue.Entry(sku, name, group, null, minor, "GBP", null, false, true));
        desk.count(sku, onHand, "first count", People.WAREHOUSE);
        return sku;
    }

    public Stock stock(String sku) {
        return desk.stock(sku).orElseThrow();
    }

    /** Everything that is owed to the shelves is put there. */
    public void putsBack() {
        while (moveWork.workBatch()) {
            continue;
        }
    }
}
