package org.roundtrip.integrations.inbox;

/** A webhook that its provider did send. {@code dedupKey} is the same each time it is sent. */
public record Verified(String dedupKey, String type) {
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_TYPE = 100;

    /** Of an event's own id; an id that is missing or too long to be stored gives way to the body's digest. */
    public static Verified of(String id, String type, byte[] body) {
        boolean usable = !id.isEmpty() && id.length() <= LONGEST_KEY;
        var shortType = type.length() <= LONGEST_TYPE ? type : type.substring(0, LONGEST_TYPE);
        return new Verified(usable ? id : Hmac.digest(body), shortType);
    }
}
