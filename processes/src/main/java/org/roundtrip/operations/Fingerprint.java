package org.roundtrip.operations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short, stable and fit for an address: the same failure of the same step has the same one, on whatever version. */
final class Fingerprint {
    private static final int LENGTH = 12;

    private Fingerprint() {}

    static String of(String model, String step, String words) {
        var same = model + '\n' + step + '\n' + words.replaceAll("[0-9a-fA-F]{8,}|\\d+", "#");
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(same.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
