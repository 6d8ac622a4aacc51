package org.roundtrip.payment;

/** A payment as its provider names it, for example {@code stripe} and {@code pi_123}. */
public record PaymentRef(String provider, String reference) {}
