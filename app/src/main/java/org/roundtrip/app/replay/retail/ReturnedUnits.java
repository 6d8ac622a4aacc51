package org.roundtrip.app.replay.retail;

/**
 * Units of one order line that come back together: {@code quantity} of them from {@code first} (counted from 1), and
 * what exactly these units were paid, in pence.
 */
public record ReturnedUnits(String order, int line, int first, int quantity, long pence) {

    boolean isSameLine(ReturnedUnits other) {
        return order.equals(other.order) && line == other.line;
    }

    /** Both together. They follow each other, unless another case took units between the two. */
    ReturnedUnits plus(ReturnedUnits later) {
        return new ReturnedUnits(order, line, first, quantity + later.quantity, pence + later.pence);
    }
}
