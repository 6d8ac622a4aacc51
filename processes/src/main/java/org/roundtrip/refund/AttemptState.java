package org.roundtrip.refund;

/** How far one attempt has come. Everything but FAILED and CANCELED counts as reserved against the payment. */
public enum AttemptState {
    /** Approved and written down; nothing sent. */
    PLANNED,
    /** About to be sent, or sent and not yet answered. */
    SENDING,
    /** The provider has it and is working on it. */
    SUBMITTED,
    /** The provider waits for the customer (for example bank details). */
    NEEDS_CUSTOMER,
    /** Paid out. May still fail later, when a bank sends it back. */
    SUCCEEDED,
    /** Not paid, for good. */
    FAILED,
    /** Taken back before it was paid. */
    CANCELED,
    /** No usable answer; the provider has to be asked. */
    UNKNOWN;

    /** Whether it may wait to be sent (again) by itself. */
    public boolean mayBeTriedAgain() {
        return this == PLANNED || this == SENDING || this == UNKNOWN;
    }

    /** Whether the attempt still holds its amount of the payment. */
    public boolean reserves() {
        return this != FAILED && this != CANCELED;
    }
}
