package org.roundtrip.app.replay.retail;

/** Where every customer of the file lives: it holds no addresses, and labels need one. */
public record MadeUpAddress(String street, String city, String postcode, String country) {
    static final MadeUpAddress SAME_FOR_ALL = new MadeUpAddress("1 High Street", "London", "SW1A 1AA", "GB");
}
