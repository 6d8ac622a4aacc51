package org.roundtrip.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of payment cards that people type where nobody asked for one. Before such a text is kept, all but the last four
 * digits are gone. A number counts as a card's if it has the length and first digits of one and its check digit is right;
 * so order numbers, telephone numbers and the serial numbers of phones stay as they are, but for one that looks the same
 * by chance.
 */
public final class CardNumbers {
    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    private static final int SHOWN = 4;
    private static final char MASK = '•';
    // Digits with at most one blank, dot or hyphen between two of them.
    private static final Pattern DIGITS = Pattern.compile("\\d(?:[ \u00a0\u202f.\u2010\u2011-]?\\d){12,}");
    /** Amex, Diners, JCB, Visa, Mastercard (old and new), Maestro, Discover, UnionPay: and how long their numbers are. */
    private static final Pattern ISSUED = Pattern.compile("3[47]\\d{13}|3(?:0[0-5]|[689]\\d)\\d{11,16}|35\\d{14,17}"
            + "|4\\d{12}(?:\\d{3}(?:\\d{3})?)?|5[1-5]\\d{14}|2[2-7]\\d{14}|(?:5[06-9]|6\\d)\\d{10,17}");

    private CardNumbers() {}

    /** The text with every card number masked but for its end. */
    public static String masked(String text) {
        var masked = new StringBuilder(text);
        DIGITS.matcher(text).results().forEach(run -> {
            var places = new ArrayList<Integer>();
            for (int i = run.start(); i < run.end(); i++) {
                if (Character.isDigit(text.charAt(i))) {
                    places.add(i);
                }
            }
            mask(text, places, masked);
        });
        return masked.toString();
    }

    /** As above, for a text that may be missing. */
    public static @Nullable String maskedOrNull(@Nullable String text) {
        return text == null ? null : masked(text);
    }

    /** Whether a text holds one. */
    public static boolean foundIn(String text) {
        return !masked(text).equals(text);
    }

    private static void mask(String text, List<Integer> places, StringBuilder masked) {
        for (int from = 0; from + SHORTEST <= places.size(); from++) {
            for (int length = Math.min(LONGEST, places.size() - from); length >= SHORTEST; length--) {
                if (standsAlone(places, from, length) && isCard(digits(text, places, from, length))) {
                    places.subList(from, from + length - SHOWN).forEach(place -> masked.setCharAt(place, MASK));
                    from += length - 1;
                    break;
                }
            }
        }
    }

    /** Whether no further digit stands directly before or behind. */
    private static boolean standsAlone(List<Integer> places, int from, int length) {
        int to = from + length;
        boolean before = from > 0 && places.get(from) - places.get(from - 1) == 1;
        boolean behind = to < places.size() && places.get(to) - places.get(to - 1) == 1;
        return !before && !behind;
    }

    private static String digits(String text, List<Integer> places, int from, int length) {
        var digits = new StringBuilder();
        places.subList(from, from + length).forEach(place -> digits.append(Character.digit(text.charAt(place), 10)));
        return digits.toString();
    }

    private static boolean isCard(String digits) {
        return ISSUED.matcher(digits).matches() && hasItsCheckDigit(digits);
    }

    /** Luhn's sum. */
    private static boolean hasItsCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
