package org.roundtrip.taskform;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text, on one line or on several. */
record TextKind(
        boolean lines,
        FormElement.Limit least,
        FormElement.Limit most,
        @Nullable TextPattern pattern,
        Words prefix,
        Words suffix)
        implements InputKind {
    /** What no form can exceed, whatever it says. */
    static final int LONGEST_LINE = 1000;

    static final int LONGEST_TEXT = 10_000;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");
    private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\t]");

    @Override
    public Object empty() {
        return "";
    }

    @Override
    public Object seeded(@Nullable Object value, Spot spot) {
        boolean plain = value != null && Plain.map(value) == null && Plain.list(value) == null;
        return plain ? tidy(Plain.text(value)) : "";
    }

    @Override
    public Read typed(PageFields fields, Spot spot) {
        return read(fields.text(spot.name()));
    }

    @Override
    public Read given(Object value, Spot spot) {
        return value instanceof String text ? read(text) : Read.wrong("wrong-type", "must be a text");
    }

    @Override
    public void check(Object value, Spot spot, Problems problems) {
        var text = (String) value;
        int length = text.strip().length();
        var min = least.in(spot.scope());
        var max = most.in(spot.scope());
        if (min != null && !text.isEmpty() && min.intValue() > length) {
            problems.add(spot.at(), "too-short", "Enter at least " + min.intValue() + " characters");
        }
        if (max != null && max.intValue() < length) {
            problems.add(spot.at(), "too-long", "Enter at most " + max.intValue() + " characters");
        }
        if (pattern != null && !text.isEmpty() && !pattern.fits(text)) {
            problems.add(spot.at(), pattern.code(), pattern.words());
        }
    }

    /** The most characters a page lets a person type. */
    int longest() {
        return lines ? LONGEST_TEXT : LONGEST_LINE;
    }

    private Read read(String text) {
        if (text.length() > longest()) {
            return Read.wrong("too-long", "Enter at most " + longest() + " characters");
        }
        var tidy = tidy(text);
        if (CONTROL.matcher(tidy).find()) {
            return Read.wrong("unreadable-text", "The text has characters that can't be shown");
        }
        return Read.value(tidy);
    }

    private String tidy(String text) {
        return lines
                ? text.replace("\r\n", "\n").replace('\r', '\n')
                : BREAKS.matcher(text).replaceAll(" ");
    }
}
