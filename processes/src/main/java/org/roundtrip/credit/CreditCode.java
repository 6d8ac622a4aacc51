package org.roundtrip.credit;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * The code a credit is spent with. Whoever knows it has the money: as text it shows its end only, so that no log ever
 * holds one.
 */
public record CreditCode(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    /** A new code, 78 bits of chance. */
    static CreditCode random() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new CreditCode(code.toString());
    }

    /** A code as people type it. */
    public static CreditCode typed(String text) {
        return new CreditCode(text.strip().toUpperCase(Locale.ROOT));
    }

    /** Enough to tell one's own codes apart, for example {@code …AB12}; nothing of a code that is hardly longer. */
    public String ending() {
        return value.length() > 2 * GROUP ? "…" + value.substring(value.length() - GROUP) : "…";
    }

    @Override
    public String toString() {
        return ending();
    }
}
