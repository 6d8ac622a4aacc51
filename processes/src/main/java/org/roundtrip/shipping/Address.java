package org.roundtrip.shipping;

/** Where a parcel comes from or goes to. {@code country} is ISO 3166 alpha-2. */
public record Address(String name, String street, String city, String postcode, String country, String email) {}
