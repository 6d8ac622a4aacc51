package org.roundtrip.refund;

/** A settled refund came back: published in the transaction that learns of it. */
public record RefundBounced(long refundId) {}
