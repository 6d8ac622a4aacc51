package org.roundtrip.taskform;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number. Kept as a text if its form says so, for whoever reads it with fewer digits than we do.
 *
 * @param decimals how many digits may stand after the point; null: any
 * @param step the number is a multiple of this; null: any
 */
record NumberKind(
        @Nullable Integer decimals,
        @Nullable BigDecimal step,
        boolean asText,
        FormElement.Limit least,
        FormElement.Limit most,
        Words prefix,
        Words suffix)
        implements InputKind {
    private static final String NOT_A_NUMBER = "not-a-number";

    @Override
    public @Nullable Object empty() {
        return null;
    }

    @Override
    public @Nullable Object seeded(@Nullable Object value, Spot spot) {
        var number = value instanceof Boolean ? null : Numbers.read(Plain.text(value));
        return number == null ? null : kept(number);
    }

    @Override
    public Read typed(PageFields fields, Spot spot) {
        var text = fields.text(spot.name()).strip();
        if (text.isEmpty()) {
            return Read.value(null);
        }
        return read(Numbers.read(text), "Enter a number, like 12 or 12.50");
    }

    @Override
    public Read given(Object value, Spot spot) {
        if (value instanceof BigDecimal number) {
            return read(Numbers.fits(number), "has more digits than can be kept");
        }
        if (value instanceof String text && asText) {
            return read(Numbers.read(text), "must be a number written as a text");
        }
        return Read.wrong("wrong-type", asText ? "must be a number, or one written as a text" : "must be a number");
    }

    @Override
    public void check(Object value, Spot spot, Problems problems) {
        var number = number(value);
        if (number == null) {
            return;
        }
        var min = least.in(spot.scope());
        var max = most.in(spot.scope());
        if (min != null && number.compareTo(min) < 0) {
            problems.add(spot.at(), "too-small", "Enter " + Plain.text(min) + " or more");
        }
        if (max != null && number.compareTo(max) > 0) {
            problems.add(spot.at(), "too-large", "Enter " + Plain.text(max) + " or less");
        }
        if (decimals != null && number.stripTrailingZeros().scale() > decimals) {
            problems.add(
                    spot.at(),
                    "too-many-decimals",
                    decimals == 0 ? "Enter a whole number" : "Enter at most " + decimals + " digits after the point");
        }
        if (step != null && number.remainder(step).signum() != 0) {
            problems.add(spot.at(), "not-a-step", "Enter a multiple of " + Plain.text(step));
        }
    }

    /** The number that a value is, however it is kept. */
    static @Nullable BigDecimal number(@Nullable Object value) {
        return value instanceof BigDecimal number ? number : Numbers.read(Plain.text(value));
    }

    private Read read(@Nullable BigDecimal number, String otherwise) {
        return number == null ? Read.wrong(NOT_A_NUMBER, otherwise) : Read.value(kept(number));
    }

    private Object kept(BigDecimal number) {
        return asText ? number.toPlainString() : number;
    }
}
