package org.roundtrip.taskform;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people and programs write them. */
final class Numbers {
    /** As many digits as a browser's numbers hold exactly; more would come back changed. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d{1,15}(?:\\.\\d{0,10})?|\\.\\d{1,10})");

    private static final int DIGITS = 15;

    private Numbers() {}

    /** Null if it is no number we take. */
    static @Nullable BigDecimal read(String text) {
        var number = text.strip();
        if (!NUMBER.matcher(number).matches()) {
            return null;
        }
        return fits(new BigDecimal(number));
    }

    /** Null if it has more digits than we keep. */
    static @Nullable BigDecimal fits(BigDecimal number) {
        var plain = (BigDecimal) Plain.of(number);
        boolean fits = plain != null && plain.scale() <= 10 && plain.scale() >= 0 && plain.precision() <= DIGITS;
        return fits ? plain : null;
    }
}
