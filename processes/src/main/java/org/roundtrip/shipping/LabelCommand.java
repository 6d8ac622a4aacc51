package org.roundtrip.shipping;

/**
 * A label wanted.
 *
 * @param reference our own, stored by the provider, unique per label
 * @param direction whether the parcel goes from the customer to the warehouse or the other way
 * @param customer who sends or gets it
 */
public record LabelCommand(
        String reference, String caseNumber, Direction direction, Address customer, int weightGrams) {}
