package org.roundtrip.taskform;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that a text has to hold somewhere. The pattern is a merchant's and the text anybody's, so a match that takes
 * too many steps counts as none.
 */
record TextPattern(Pattern pattern, String code, String words) {
    private static final int STEPS = 200_000;
    private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";

    /** As form-js has it, with at least one dot. */
    private static final Pattern EMAIL =
            Pattern.compile("^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@" + LABEL + "(?:\\." + LABEL + ")+$");

    private static final Pattern PHONE = Pattern.compile("^(?:\\+|00)[1-9][0-9 ()./-]{5,24}$");

    static TextPattern email() {
        return new TextPattern(EMAIL, "not-an-email", "Enter an email address, like name@example.com");
    }

    static TextPattern phone() {
        return new TextPattern(
                PHONE, "not-a-phone-number", "Enter a phone number with its country, like +4930664040900");
    }

    /** @param words what to say if a text does not fit, or null for a sentence of ours */
    static TextPattern of(String regex, @Nullable String words, String place) {
        try {
            return new TextPattern(
                    Pattern.compile(regex),
                    "pattern",
                    words == null || words.isBlank() ? "Must match the pattern " + regex : words);
        } catch (PatternSyntaxException e) {
            throw new UnreadableForm(place, "not a pattern: " + regex);
        }
    }

    boolean fits(String text) {
        try {
            return pattern.matcher(new Paced(text, new int[] {STEPS})).find();
        } catch (TooManySteps | StackOverflowError e) {
            return false;
        }
    }

    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super("too many steps", null, false, false);
        }
    }

    /** Counts how often the matcher looks. */
    private record Paced(CharSequence text, int[] left) implements CharSequence {
        @Override
        public char charAt(int index) {
            if (--left[0] < 0) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Paced(text.subSequence(start, end), left);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
