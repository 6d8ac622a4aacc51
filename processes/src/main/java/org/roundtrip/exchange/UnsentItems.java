package org.roundtrip.exchange;

import java.util.List;
import org.roundtrip.inventory.ItemReservation;
import org.roundtrip.inventory.ItemReservations;
import org.roundtrip.inventory.StockMoves;
import org.roundtrip.shipping.Direction;
import org.roundtrip.shipping.Purpose;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.Shipments;
import org.springframework.stereotype.Component;

/** Units that were taken off the shelf for a replacement whose parcel was never handed over. */
@Component
class UnsentItems {
    private final ExchangeItems items;
    private final ItemReservations reservations;
    private final Shipments shipments;
    private final StockMoves stock;

    UnsentItems(ExchangeItems items, ItemReservations reservations, Shipments shipments, StockMoves stock) {
        this.items = items;
        this.reservations = reservations;
        this.shipments = shipments;
        this.stock = stock;
    }

    /** Owes them to the shelf, each once; those of a parcel that was lost on its way are gone. */
    void putBack(long caseId) {
        boolean stayed = shipments.ofCase(caseId, Direction.OUT).stream()
                .filter(shipment -> shipment.purpose() == Purpose.REPLACEMENT)
                .findFirst()
                .filter(UnsentItems::stayed)
                .isPresent();
        if (stayed) {
            newest(caseId).stream()
                    .filter(each -> each.state() == ItemReservation.State.TAKEN)
                    .forEach(each -> stock.putBack("unsent-" + each.key(), caseId, each.sku(), each.quantity()));
        }
    }

    private static boolean stayed(Shipment shipment) {
        return shipment.state() == Shipment.State.CANCELLED && shipment.handedInAt() == null;
    }

    /** Those of the newest parcel: each has one per item. */
    private List<ItemReservation> newest(long caseId) {
        var all = reservations.ofCase(caseId).stream()
                .filter(each -> each.purpose().equals(WantedItems.PURPOSE))
                .toList();
        return all.subList(Math.max(0, all.size() - items.ofCase(caseId).size()), all.size());
    }
}
