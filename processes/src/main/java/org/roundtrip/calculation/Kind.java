package org.roundtrip.calculation;

/** What a signed line of a refund is. */
public enum Kind {
    /** What the units paid, without tax. */
    GOODS,
    /** A tax on the units. */
    TAX,
    /** What was paid for the delivery to the customer; the tax in it is a line of its own. */
    SHIPPING,
    /** What the merchant keeps for the way back or for taking the goods back; negative. */
    FEE,
    /** What the goods lost by being used more than trying them needs; negative. */
    DIMINISHED_VALUE,
    /** What the merchant adds for taking store credit. */
    BONUS,
    /** What somebody gave on top, with a reason. */
    GOODWILL,
    /** What an exchange costs more (negative) or less than what came back. */
    EXCHANGE_OFFSET,
    /** A payment that came too late, or for something that came to nothing. */
    UNUSED_PAYMENT
}
