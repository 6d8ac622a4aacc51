package org.roundtrip.integrations.inbox;

import java.util.List;

/**
 * Something that a provider did send.
 *
 * @param dedupKey the same each time it is sent
 * @param body what is stored of it and given to {@link WebhookSource#read}
 */
public record Verified(String dedupKey, String type, byte[] body) {
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_TYPE = 100;

    /** Of an event's own id; an id that is missing or too long to be stored gives way to the body's digest. */
    public static Verified of(String id, String type, byte[] body) {
        boolean usable = !id.isEmpty() && id.length() <= LONGEST_KEY;
        var shortType = type.length() <= LONGEST_TYPE ? type : type.substring(0, LONGEST_TYPE);
        return new Verified(usable ? id : Hmac.digest(body), shortType, body);
    }

    /** A request that tells one thing, as most do. */
    public static List<Verified> one(String id, String type, byte[] body) {
        return List.of(of(id, type, body));
    }
}
