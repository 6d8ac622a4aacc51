package org.roundtrip.payment;

/**
 * A payment as its provider names it. A credit's code and a gift card's
 * number may stand for payments of several orders; as text they show their end only.
 */
public record PaymentRef(String provider, String reference) {
    public Tender tender() {
        return Tender.of(provider);
    }

    /** The reference as people and logs may see it. */
    public String shown() {
        return tender().shown(reference);
    }

    @Override
    public String toString() {
        return provider + " " + shown();
    }
}
