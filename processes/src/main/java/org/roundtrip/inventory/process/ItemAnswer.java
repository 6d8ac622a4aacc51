package org.roundtrip.inventory.process;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.roundtrip.inventory.Inventory;
import org.roundtrip.inventory.ItemReservation;
import org.roundtrip.inventory.ItemReservation.State;
import org.roundtrip.inventory.ReserveOutcome;
import org.roundtrip.inventory.StockOutcome;

/**
 * What the inventory said of one reservation.
 *
 * @param state what has become of it, as it was if the inventory did not do what it was asked for
 * @param left how many there were when there were too few
 * @param after how long to wait before it is asked again; null if it need not be, or if that would not help
 * @param why what was wrong, null if nothing was
 */
record ItemAnswer(
        ItemReservation item,
        State state,
        @Nullable Long left,
        @Nullable Duration after,
        @Nullable String why) {

    static ItemAnswer reserve(Inventory inventory, ItemReservation item) {
        var outcome = inventory.reserve(item.reservationKey(), item.sku(), item.quantity());
        if (outcome instanceof ReserveOutcome.OutOfStock out) {
            return new ItemAnswer(item, State.OUT_OF_STOCK, out.left(), null, null);
        } else if (outcome instanceof ReserveOutcome.Refused refused) {
            return new ItemAnswer(item, item.state(), null, null, refused.code());
        } else if (outcome instanceof ReserveOutcome.TryLater later) {
            return new ItemAnswer(item, item.state(), null, later.after(), later.why());
        } else if (outcome instanceof ReserveOutcome.Unknown unknown) {
            return new ItemAnswer(item, item.state(), null, Duration.ZERO, unknown.why());
        }
        return new ItemAnswer(item, State.HELD, null, null, null);
    }

    static ItemAnswer release(Inventory inventory, ItemReservation item) {
        return changed(item, inventory.release(item.reservationKey()), State.RELEASED);
    }

    static ItemAnswer take(Inventory inventory, ItemReservation item) {
        return changed(item, inventory.take(item.reservationKey()), State.TAKEN);
    }

    private static ItemAnswer changed(ItemReservation item, StockOutcome outcome, State wanted) {
        if (outcome instanceof StockOutcome.Refused refused) {
            return new ItemAnswer(item, item.state(), null, null, refused.code());
        } else if (outcome instanceof StockOutcome.TryLater later) {
            return new ItemAnswer(item, item.state(), null, later.after(), later.why());
        } else if (outcome instanceof StockOutcome.Unknown unknown) {
            return new ItemAnswer(item, item.state(), null, Duration.ZERO, unknown.why());
        }
        return new ItemAnswer(item, wanted, null, null, null);
    }

    boolean isTrouble() {
        return why != null;
    }
}
