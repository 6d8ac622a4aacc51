package org.roundtrip.forms.portal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CardNumbers;

/** Text as customers type it. */
final class Typed {
    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\t]]");

    private Typed() {}

    /** Words to be kept, even if only in a request that is half filled in: as below, and without card numbers. */
    static String words(@Nullable String typed) {
        return CardNumbers.masked(text(typed));
    }

    /** Without control characters, with plain line ends, trimmed: browsers send two characters for one line end. */
    static String text(@Nullable String typed) {
        return typed == null
                ? ""
                : CONTROL.matcher(LINE_END.matcher(typed).replaceAll("\n"))
                        .replaceAll("")
                        .strip();
    }
}
