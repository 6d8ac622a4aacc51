package org.roundtrip.orders;

/** One line of one order. */
public record OrderKey(long orderId, int lineNo) {}
