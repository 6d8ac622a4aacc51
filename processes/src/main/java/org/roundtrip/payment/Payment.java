package org.roundtrip.payment;

import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** One captured payment of an order. {@code position} is the shop's own order of its payments, from 1. */
public record Payment(
        @Id @Nullable Long id,
        long orderId,
        int position,
        String provider,
        String reference,
        long capturedMinor,
        String currency) {

    /** The id of a payment that is stored. */
    public long key() {
        return Objects.requireNonNull(id);
    }

    public Tender tender() {
        return Tender.of(provider);
    }

    public PaymentRef ref() {
        return new PaymentRef(provider, reference);
    }

    public Money captured() {
        return Money.ofMinor(CurrencyUnit.of(currency), capturedMinor);
    }
}
