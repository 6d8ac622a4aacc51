package org.roundtrip.withdrawal;

/**
 * Why a withdrawal has no effect. The exceptions are those of Directive 2011/83/EU art. 16, a closed list: the shop can't
 * add to them.
 */
public enum Ground {
    /** Stated after the last day (art. 9, 10). */
    TOO_LATE,
    /** Not our contract: no order of ours is meant. */
    NOT_OURS,
    /** Already withdrawn from, sent back and settled. */
    ALREADY_ENDED,
    /** Not bought as a consumer. */
    NO_CONSUMER,
    /** Art. 16(c). */
    CUSTOM_MADE,
    /** Art. 16(d). */
    PERISHABLE,
    /** Art. 16(e): sealed for health or hygiene, and unsealed. */
    HYGIENE_UNSEALED,
    /** Art. 16(f). */
    MIXED_INSEPARABLY,
    /** Art. 16(b), (g): the price follows a market. */
    MARKET_PRICE,
    /** Art. 16(h). */
    URGENT_REPAIR,
    /** Art. 16(i): recordings or software, unsealed. */
    RECORDING_UNSEALED,
    /** Art. 16(j); not subscriptions. */
    NEWSPAPER,
    /** Art. 16(k). */
    AUCTION,
    /** Art. 16(l): for a date, as travel, catering, leisure. */
    DATED_SERVICE,
    /** Art. 16(a): with consent and acknowledgement. */
    SERVICE_PERFORMED,
    /** Art. 16(m): with consent, acknowledgement and confirmation. */
    DIGITAL_STARTED
}
