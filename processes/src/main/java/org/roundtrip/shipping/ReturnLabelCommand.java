package org.roundtrip.shipping;

/** A label wanted: our own reference (stored by the provider, unique per label), who sends and for which case. */
public record ReturnLabelCommand(String reference, String caseNumber, Address from, int weightGrams) {}
