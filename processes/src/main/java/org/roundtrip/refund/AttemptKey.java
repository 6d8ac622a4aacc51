package org.roundtrip.refund;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The key of one asking of one provider: sent as the idempotency key and as metadata, stored before the call. */
public record AttemptKey(String value) {
    private static final Pattern FORM = Pattern.compile("ra_[0-9a-f]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A key nobody had before. */
    public static AttemptKey fresh() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return new AttemptKey("ra_" + HexFormat.of().formatHex(bytes));
    }

    /**
     * The key in a reference that a provider hands back, for providers that carry one reference for everybody: empty if
     * the reference does not look like a key of ours, so that the refund was asked for elsewhere.
     */
    public static Optional<AttemptKey> in(String reference) {
        return FORM.matcher(reference).matches() ? Optional.of(new AttemptKey(reference)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
