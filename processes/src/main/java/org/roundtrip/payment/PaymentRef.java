package org.roundtrip.payment;

/** A payment as its provider names it. */
public record PaymentRef(String provider, String reference) {}
