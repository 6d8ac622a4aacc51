package org.roundtrip.refund;

import org.joda.money.Money;
import org.roundtrip.payment.PaymentRef;

/** What a provider is asked: this much of this payment, under this key. {@code caseNumber} is for its dashboard. */
public record RefundCommand(AttemptKey attempt, PaymentRef payment, Money amount, String caseNumber) {}
