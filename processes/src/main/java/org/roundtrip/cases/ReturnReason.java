package org.roundtrip.cases;

/** Why something comes back. */
public enum ReturnReason {
    CHANGED_MIND,
    TOO_SMALL,
    TOO_LARGE,
    DAMAGED,
    FAULTY,
    WRONG_ITEM,
    NOT_AS_DESCRIBED,
    ARRIVED_LATE,
    OTHER;

    /** Whether the reason lies with the shop: then the shop bears every cost of the return. */
    public boolean shopsFault() {
        return switch (this) {
            case DAMAGED, FAULTY, WRONG_ITEM, NOT_AS_DESCRIBED, ARRIVED_LATE -> true;
            case CHANGED_MIND, TOO_SMALL, TOO_LARGE, OTHER -> false;
        };
    }
}
