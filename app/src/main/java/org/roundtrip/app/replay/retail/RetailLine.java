package org.roundtrip.app.replay.retail;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One line of the file as it stands there. {@code number} counts the file's lines from 1, the header being 1;
 * {@code customer} is null for a guest; {@code at} is local British time.
 */
record RetailLine(
        long number,
        String invoice,
        String code,
        String description,
        int quantity,
        LocalDateTime at,
        BigDecimal price,
        @Nullable String customer) {

    boolean isCancellation() {
        return invoice.startsWith("C");
    }

    /** A purchase: neither a cancellation nor a bad-debt adjustment nor a stock write-off. */
    boolean isPurchase() {
        return !isCancellation() && !invoice.startsWith("A") && quantity > 0;
    }

    /** Goods begin with five digits; the rest are postage, fees and discounts. */
    boolean isProduct() {
        return code.length() >= 5 && code.chars().limit(5).allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether this asks for units back: a customer's cancellation of goods. */
    boolean isReturn() {
        return isCancellation() && customer != null && isProduct() && quantity < 0;
    }

    /** What the line paid in pence: quantity × price, rounded half up to the penny. */
    long paid() {
        return price.multiply(BigDecimal.valueOf(quantity))
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
