package org.roundtrip.cases;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The number a customer reads off a parcel: {@code RMA-} + seven random Crockford base-32 characters + one check
 * character (a weighted sum modulo 32, in the same alphabet). It is also the business key of every process.
 *
 * <p>A request whose lines go different ways is several cases. The first bears the plain number, which is the only one a
 * customer is told; the others add their part: {@code RMA-7K3M9QXA-2}.
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
    private static final int LENGTH = PREFIX.length() + RANDOM_CHARACTERS + 1;
    private static final Pattern WITH_PART = Pattern.compile("(.+)-([1-9][0-9]?)");

    /** The most parts a request may have. */
    public static final int MOST_PARTS = 99;

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

    /** What the customer knows the whole request by. */
    public CaseNumber request() {
        return part() == 1 ? this : new CaseNumber(value.substring(0, LENGTH));
    }

    /** Which of its request's cases this is, from 1. */
    public int part() {
        return value.length() == LENGTH ? 1 : Integer.parseInt(value.substring(LENGTH + 1));
    }

    /** The number of another case of the same request. @param part from 1 to {@value #MOST_PARTS} */
    public CaseNumber part(int part) {
        var plain = request();
        return part == 1 ? plain : new CaseNumber(plain.value + "-" + part);
    }

    private static String normalise(String text) {
        if (text == null) {
            return "";
        }
        var upper = text.strip().toUpperCase(Locale.ROOT);
        var body = upper.startsWith(PREFIX) ? upper.substring(PREFIX.length()) : upper;
        var parted = WITH_PART.matcher(body);
        if (parted.matches()) {
            var plain = plain(parted.group(1));
            // With fewer characters before it, the end is not a part: people put dashes where they like.
            if (plain.length() == RANDOM_CHARACTERS + 1) {
                return PREFIX + plain + (parted.group(2).equals("1") ? "" : "-" + parted.group(2));
            }
        }
        return PREFIX + plain(body);
    }

    private static String plain(String body) {
        return body.replace("-", "").replace('O', '0').replace('I', '1').replace('L', '1');
    }

    private static boolean isValid(String number) {
        int end = number.indexOf('-', PREFIX.length());
        var body = number.substring(PREFIX.length(), end < 0 ? number.length() : end);
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
