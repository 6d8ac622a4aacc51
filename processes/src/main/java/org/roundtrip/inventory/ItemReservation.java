package org.roundtrip.inventory;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * Units of one product that a case wants out of the inventory.
 *
 * @param purpose what for, as an ASCII code of at most 20 characters, for example {@code REPLACEMENT}; steps of models
 *     say which purpose they work for
 * @param reservationKey what the inventory knows it by
 * @param stockLeft how many there were when there were too few
 */
public record ItemReservation(
        @Id @Nullable Long id,
        long caseId,
        String purpose,
        String reservationKey,
        String sku,
        int quantity,
        State state,
        @Nullable Long stockLeft) {

    public enum State {
        /** The inventory has to be asked, or has not answered. */
        WANTED,
        HELD,
        OUT_OF_STOCK,
        RELEASED,
        TAKEN;

        /** Whether the inventory may hold something for it. */
        public boolean mayHold() {
            return this == WANTED || this == HELD;
        }
    }

    /** The id of a reservation that is stored. */
    public long key() {
        return java.util.Objects.requireNonNull(id);
    }
}
