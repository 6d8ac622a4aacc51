package org.roundtrip.calculation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refund as its signed lines. Amounts are minor units of {@code currency}. */
public record Calculation(String currency, List<Part> parts) {
    public Calculation {
        parts = List.copyOf(parts);
    }

    /**
     * One signed part.
     *
     * @param units how many units it stands for, 0 where it stands for none
     * @param taxCode the tax it is, or is taken off; null for what is no tax
     * @param rule decision, rule and version that put it there, or which person's step did
     */
    public record Part(
            Kind kind,
            @Nullable Integer caseLineNo,
            long orderId,
            @Nullable Integer orderLineNo,
            int units,
            @Nullable String taxCode,
            long amount,
            String rule) {}

    public long total() {
        return parts.stream().mapToLong(Part::amount).sum();
    }

    public long total(long orderId) {
        return parts.stream()
                .filter(part -> part.orderId() == orderId)
                .mapToLong(Part::amount)
                .sum();
    }

    /** Empty if nothing at all is to be given back, not even an item that was free. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }
}
