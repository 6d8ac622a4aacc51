package org.roundtrip.cases;

/** What the customer wants for an item. */
public enum Outcome {
    REFUND(Journey.RETURN),
    STORE_CREDIT(Journey.RETURN),
    EXCHANGE(Journey.EXCHANGE),
    REPAIR(Journey.REPAIR);

    private final Journey journey;

    Outcome(Journey journey) {
        this.journey = journey;
    }

    /** The story that leads there. */
    public Journey journey() {
        return journey;
    }
}
