package org.roundtrip.cases;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * The number a customer reads off a parcel: {@code RMA-} + seven random Crockford base-32 characters + one check
 * character (a weighted sum modulo 32, in the same alphabet). It is also the business key of every process.
 *
 * <p>The check catches every single wrong character, and every swap of two neighbours but those that lie exactly half the
 * alphabet apart (one pair in 31).
 *
 * <p>Reading is forgiving as Crockford's alphabet is: lower case, {@code O} for {@code 0}, {@code I} and {@code L} for
 * {@code 1} are accepted and normalised.
 */
public record CaseNumber(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String PREFIX = "RMA-";
    private static final int RANDOM_CHARACTERS = 7;
    private static final RandomGenerator RANDOM = new SecureRandom();

    public CaseNumber {
        value = normalise(value);
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a case number");
        }
    }

    /** Reads a number as a person typed it. @throws IllegalArgumentException if it is none or its check fails */
    public static CaseNumber of(String text) {
        return new CaseNumber(text);
    }

    /** A new number. Seven characters are 34 billion numbers; the unique column refuses the rare repeat. */
    public static CaseNumber random() {
        return random(RANDOM);
    }

    static CaseNumber random(RandomGenerator random) {
        var body = new StringBuilder(RANDOM_CHARACTERS);
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            body.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new CaseNumber(PREFIX + body + check(body));
    }

    private static String normalise(String text) {
        if (text == null) {
            return "";
        }
        var upper = text.strip().toUpperCase(Locale.ROOT);
        var body = upper.startsWith(PREFIX) ? upper.substring(PREFIX.length()) : upper;
        return PREFIX
                + body.replace("-", "").replace('O', '0').replace('I', '1').replace('L', '1');
    }

    private static boolean isValid(String number) {
        var body = number.substring(PREFIX.length());
        return body.length() == RANDOM_CHARACTERS + 1
                && body.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && body.charAt(RANDOM_CHARACTERS) == check(body.substring(0, RANDOM_CHARACTERS));
    }

    private static char check(CharSequence body) {
        // Weighted, because a plain value modulo 32 would see the last character only.
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (2 * i + 1) * ALPHABET.indexOf(body.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
