package org.roundtrip.inventory;

/**
 * How much there is of a product in the embedded inventory, in units.
 *
 * @param onHand what is on the shelf, reserved or not; below zero if more left than was counted
 * @param reserved what of it is set aside
 */
public record Stock(String sku, long onHand, long reserved) {
    /** What can be had; nothing if more is set aside than there is. */
    public long available() {
        return Math.max(0, onHand - reserved);
    }
}
