package org.roundtrip.warehouse;

import java.util.Optional;
import java.util.regex.Pattern;

/** What is printed for an item on its way to a bin: {@code LP-} and a number. */
public final class Plate {
    private static final Pattern SHAPE = Pattern.compile("(?i)LP-?(\\d{1,15})");

    private Plate() {}

    public static String of(long id) {
        return "LP-" + id;
    }

    /** The number of a plate, empty if it is none. */
    public static Optional<Long> read(String code) {
        var plate = SHAPE.matcher(code.strip());
        return plate.matches() ? Optional.of(Long.parseLong(plate.group(1))) : Optional.empty();
    }
}
