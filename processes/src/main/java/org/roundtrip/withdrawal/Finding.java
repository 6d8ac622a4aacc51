package org.roundtrip.withdrawal;

/** What looking for the order of a statement led to. Only the first goes on without a person. */
public enum Finding {
    /** Number and email fit, it is in time, and all of the order is there to come back. */
    CLEAR,
    /** We know no order of that number. */
    UNKNOWN_ORDER,
    /** We know the order; its email is another one. */
    EMAIL_DIFFERS,
    /** Nobody has told us that it was delivered: the period has not begun, and there may be nothing to send back. */
    NOT_DELIVERED,
    /** The period was over when it was stated. */
    TOO_LATE,
    /** Somebody has to read which items are meant. */
    ITEMS_NAMED,
    /** Some of it is marked as not returnable: perhaps one of the law's exceptions. */
    NOT_RETURNABLE,
    /** Some of it came back already, or is in another case. */
    UNITS_TAKEN,
    /** Too many statements came from one place. */
    BY_HAND
}
