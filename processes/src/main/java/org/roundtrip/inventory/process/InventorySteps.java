package org.roundtrip.inventory.process;

/** The words that models with steps of the inventory share with code and tests. */
public final class InventorySteps {
    /** An error of {@code inventory.reserve-item}: of something there was too little; the rest is held. */
    public static final String OUT_OF_STOCK = "OUT_OF_STOCK";

    /** What such a step says when its plan has run out, or the inventory said no. */
    public static final String INVENTORY_UNAVAILABLE = "INVENTORY_UNAVAILABLE";

    /** The property of such a step that says whose units it is about: see {@code ItemReservation}. */
    static final String PURPOSE = "purpose";

    private InventorySteps() {}
}
