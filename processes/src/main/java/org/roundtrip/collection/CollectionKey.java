package org.roundtrip.collection;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The key of one asking of a provider: sent as the idempotency key and as metadata, stored before the call. */
public record CollectionKey(String value) {
    private static final Pattern FORM = Pattern.compile("co_[0-9a-f]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A key nobody had before. */
    public static CollectionKey fresh() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return new CollectionKey("co_" + HexFormat.of().formatHex(bytes));
    }

    /** The key in what a provider hands back; empty if it is none of ours, so that somebody else wanted the money. */
    public static Optional<CollectionKey> in(String reference) {
        return FORM.matcher(reference).matches() ? Optional.of(new CollectionKey(reference)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
