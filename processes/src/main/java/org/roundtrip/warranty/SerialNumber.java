package org.roundtrip.warranty;

import java.util.Locale;
import java.util.regex.Pattern;

/** A unit's number as makers print it. Written in many ways, compared in one: capitals, no blanks. */
public record SerialNumber(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9./_-]{2,99}");

    /** @throws IllegalArgumentException if it can't be one */
    public SerialNumber {
        value = value.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a serial number has 3 to 100 letters, digits and . / _ -");
        }
    }

    /** Whether a text can be one. */
    public static boolean fits(String text) {
        return SHAPE.matcher(text.replaceAll("\\s", "").toUpperCase(Locale.ROOT))
                .matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
