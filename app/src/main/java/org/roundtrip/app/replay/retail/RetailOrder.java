package org.roundtrip.app.replay.retail;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order of the file, in British local time and pence. {@code customer} is null for a guest. */
public record RetailOrder(
        String number, LocalDateTime placedAt, @Nullable String customer, List<RetailOrderLine> lines) {

    public RetailOrder {
        lines = List.copyOf(lines);
    }

    public long total() {
        return lines.stream().mapToLong(RetailOrderLine::paid).sum();
    }

    /** An address nobody owns, the same for all orders of a customer and its own for each guest. */
    public String email() {
        return (customer == null ? "guest-" + number : "c" + customer) + "@example.invalid";
    }

    /** A made-up name: the file knows numbers only. */
    public String customerName() {
        return customer == null ? "Guest " + number : "Customer " + customer;
    }

    public MadeUpAddress address() {
        return MadeUpAddress.SAME_FOR_ALL;
    }

    public Instant placedAtInstant() {
        return BritishTime.instant(placedAt);
    }

    /** The same order, placed at another time. */
    public RetailOrder movedTo(LocalDateTime other) {
        return new RetailOrder(number, other, customer, lines);
    }
}
