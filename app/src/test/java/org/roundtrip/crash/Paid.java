package org.roundtrip.crash;

/** A refund as the provider's books have it. {@code attempt} is the key it was asked for with. */
record Paid(String id, String payment, String caseNumber, String attempt, long pence, String status) {
    boolean isArrived() {
        return status.equals("succeeded");
    }

    /** Whether the money has left or may still leave. */
    boolean isAlive() {
        return !status.equals("failed") && !status.equals("canceled");
    }
}
