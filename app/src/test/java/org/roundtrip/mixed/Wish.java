package org.roundtrip.mixed;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a customer wants for units of one line. @param outcome REFUND, STORE_CREDIT, EXCHANGE or REPAIR */
record Wish(
        Order order,
        Order.Bought bought,
        int quantity,
        String reason,
        String outcome,
        @Nullable Product replacement,
        boolean inAdvance,
        Map<String, String> faults) {

    boolean shopsFault() {
        return switch (reason) {
            case "DAMAGED", "FAULTY", "WRONG_ITEM", "NOT_AS_DESCRIBED", "ARRIVED_LATE" -> true;
            default -> false;
        };
    }

    Wish instead(Product other) {
        return new Wish(order, bought, quantity, reason, outcome, other, inAdvance, faults);
    }

    long paid() {
        return bought.unitPaid() * quantity;
    }

    /** What the replacement costs: as much as the first thing paid if it is a variant of it, else its price. */
    long price() {
        if (replacement == null) {
            return 0;
        }
        return replacement.variantOf(bought.product()) ? paid() : replacement.price() * quantity;
    }
}
