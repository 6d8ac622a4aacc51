package org.roundtrip.refund;

/** The key of one asking of one provider: sent as the idempotency key and as metadata, stored before the call. */
public record AttemptKey(String value) {
    @Override
    public String toString() {
        return value;
    }
}
