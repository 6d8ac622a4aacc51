package org.roundtrip.app.replay.retail;

/**
 * One line of an order. {@code line} counts from 1 in the order of the file; {@code paid} is the whole line's price in
 * pence; {@code returnable} is false for postage and fees.
 */
public record RetailOrderLine(int line, String sku, String name, int quantity, long paid, boolean returnable) {

    /**
     * What the units {@code from + 1 … from + count} were paid: each unit carries paid ÷ quantity in whole pence and the
     * first units one penny more, until the remainder is used up.
     */
    long penceOf(int from, int count) {
        long each = Math.floorDiv(paid, quantity);
        long remainder = Math.floorMod(paid, quantity);
        long withOneMore = Math.max(0, Math.min(from + count, remainder) - from);
        return each * count + withOneMore;
    }
}
