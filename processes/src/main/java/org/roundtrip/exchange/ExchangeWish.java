package org.roundtrip.exchange;

import org.roundtrip.intake.Wish;

/**
 * What an item is exchanged for.
 *
 * @param sku the product wanted instead, as many units as come back
 * @param inAdvance whether the customer wants it at once, against a hold on his card
 */
public record ExchangeWish(String sku, boolean inAdvance) implements Wish {}
