package org.roundtrip.forms.planted;

import org.roundtrip.refund.PaymentGateway;

/** Planted: an architecture rule has to notice it. */
public record PageThatPays(PaymentGateway gateway) {}
