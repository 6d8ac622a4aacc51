package org.roundtrip.repair;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.inventory.ItemReservation;
import org.roundtrip.inventory.ItemReservations;
import org.roundtrip.inventory.Products;
import org.roundtrip.inventory.ReserveItems;
import org.springframework.stereotype.Service;

/** The spare parts of a repair: products of the inventory like any other. */
@Service
public class RepairParts {
    private final ReserveItems reserving;
    private final ItemReservations reservations;
    private final Products products;

    RepairParts(ReserveItems reserving, ItemReservations reservations, Products products) {
        this.reserving = reserving;
        this.reservations = reservations;
        this.products = products;
    }

    static final String PURPOSE = "PART";

    /** A part of the catalogue. */
    public record Part(
            @NotBlank @Size(max = 100) String sku,
            @Min(1) @Max(99) int quantity) {}

    /** @throws InvalidRequest if a part is not in the catalogue; nothing is wanted then */
    boolean want(long caseId, List<Part> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            if (products.findBySku(wanted.get(i).sku()).isEmpty()) {
                throw new InvalidRequest("/parts/" + i + "/sku", "unknown-product", "there is no such part");
            }
        }
        wanted.forEach(part -> reserving.want(caseId, PURPOSE, part.sku(), part.quantity()));
        return !wanted.isEmpty();
    }

    /** Parts the inventory did not have are on the bench by now, or never will be: it is not asked for them again. */
    void settled(long caseId) {
        become(caseId, PURPOSE, ItemReservation.State.RELEASED, false);
    }

    /** What the inventory may hold for a purpose was settled by hand. */
    void byHand(long caseId, String purpose, ItemReservation.State state) {
        become(caseId, purpose, state, true);
    }

    private void become(long caseId, String purpose, ItemReservation.State state, boolean held) {
        reservations.ofCase(caseId).stream()
                .filter(item -> item.purpose().equals(purpose))
                .filter(item -> item.state() == ItemReservation.State.WANTED
                        || item.state() == ItemReservation.State.OUT_OF_STOCK
                        || held && item.state() == ItemReservation.State.HELD)
                .forEach(item -> reservations.move(item.key(), state, null));
    }
}
