package org.roundtrip.shipping;

/** A customer's parcel is with the carrier. Told in the transaction of the scan that says so, once per parcel. */
public record ParcelHandedIn(long caseId) {}
