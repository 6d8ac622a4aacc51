package org.roundtrip.collection;

/** What money is wanted for. */
public enum Purpose {
    /** What the customer chose costs more than what comes back. */
    PRICE_DIFFERENCE("Price difference"),
    /** Held on the card as a security, and taken only if the goods don't come back. */
    HOLD("Security, held and not charged"),
    /** A repair that is not free. */
    REPAIR("Repair");

    private final String words;

    Purpose(String words) {
        this.words = words;
    }

    /** Whether the money is held at first. */
    public boolean holds() {
        return this == HOLD;
    }

    /** The same in English, for the provider's page and its dashboard. */
    public String words() {
        return words;
    }
}
