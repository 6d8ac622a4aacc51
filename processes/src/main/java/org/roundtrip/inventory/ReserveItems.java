package org.roundtrip.inventory;

import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Writes down what a case wants out of the inventory. The steps {@code inventory.reserve-item},
 * {@code inventory.release-item} and {@code inventory.take-item} of its model do the rest, each for all units of its
 * purpose.
 */
@Service
public class ReserveItems {
    private final ItemReservations reservations;

    ReserveItems(ItemReservations reservations) {
        this.reservations = reservations;
    }

    /** A case wants units of a product. Called in the transaction that leads to the step that reserves them. */
    public ItemReservation want(long caseId, String purpose, String sku, int quantity) {
        return reservations.save(new ItemReservation(
                null, caseId, purpose, "item-" + UUID.randomUUID(), sku, quantity, ItemReservation.State.WANTED, null));
    }
}
