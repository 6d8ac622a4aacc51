package org.roundtrip.reconciliation;

/** Counts and sums of both sides; amounts are minor units of {@code currency}. */
public record Total(
        String currency, Progress progress, long ourCount, long ourMinor, long theirCount, long theirMinor) {
    /** Whether both sides come to the same. */
    public boolean same() {
        return ourCount == theirCount && ourMinor == theirMinor;
    }
}
