package org.roundtrip.refund;

import org.joda.money.Money;

/** A payment as its provider has it. */
public record PaymentSnapshot(Money captured, Money refunded, boolean disputed) {}
