package org.roundtrip.forms.portal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as customers type it. */
final class Typed {
    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\t]]");

    private Typed() {}

    /** Without control characters, with plain line ends, trimmed: browsers send two characters for one line end. */
    static String text(@Nullable String typed) {
        return typed == null
                ? ""
                : CONTROL.matcher(LINE_END.matcher(typed).replaceAll("\n"))
                        .replaceAll("")
                        .strip();
    }
}
