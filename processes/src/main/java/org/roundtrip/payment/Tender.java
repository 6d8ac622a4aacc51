package org.roundtrip.payment;

/** What kind of means an order was paid with: its provider's name says which. */
public enum Tender {
    /** Anything a payment provider moves: cards, wallets, bank accounts. */
    CARD,
    /** A gift card of the shop's own: the provider {@value #GIFT_CARD_PROVIDER}, the reference its number. */
    GIFT_CARD,
    /** A credit: the provider {@value #STORE_CREDIT_PROVIDER}, the reference its code. */
    STORE_CREDIT;

    public static final String GIFT_CARD_PROVIDER = "gift-card";
    public static final String STORE_CREDIT_PROVIDER = "store-credit";

    private static final int SHOWN = 4;

    public static Tender of(String provider) {
        return switch (provider) {
            case GIFT_CARD_PROVIDER -> GIFT_CARD;
            case STORE_CREDIT_PROVIDER -> STORE_CREDIT;
            default -> CARD;
        };
    }

    /** A reference as people and logs may see it: whoever knows a credit's code or a gift card's number has the money. */
    public String shown(String reference) {
        if (this == CARD) {
            return reference;
        }
        return reference.length() > 2 * SHOWN ? "…" + reference.substring(reference.length() - SHOWN) : "…";
    }
}
