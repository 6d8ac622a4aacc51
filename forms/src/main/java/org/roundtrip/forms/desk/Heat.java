package org.roundtrip.forms.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Five shades for a scale of numbers, and the legend that says which is which. Colour is never alone: the number stands
 * beside it.
 */
final class Heat {
    private static final int SHADES = 5;

    /** How late a step is becomes a shade by these shares, in per cent, whatever the others are. */
    private static final double[] SHARES = {0, 5, 10, 25, 50};

    private final double[] from = new double[SHADES];
    private final double most;

    private Heat(double most) {
        this.most = most;
    }

    /** A shade of the legend. */
    public record Shade(String look, String words) {}

    /** Even steps up to the largest. */
    static Heat upTo(Collection<Double> values) {
        double most = values.stream().mapToDouble(one -> one).max().orElse(0);
        var heat = new Heat(most);
        for (int i = 0; i < SHADES; i++) {
            heat.from[i] = most * i / SHADES;
        }
        return heat;
    }

    static Heat ofShares() {
        var heat = new Heat(100);
        System.arraycopy(SHARES, 0, heat.from, 0, SHADES);
        return heat;
    }

    /** The class for a number; nothing has none. */
    String look(double value) {
        if (value <= 0) {
            return "";
        }
        int shade = 1;
        for (int i = 1; i < SHADES; i++) {
            if (value > from[i]) {
                shade = i + 1;
            }
        }
        return "heat" + shade;
    }

    /** @param whole whether there is nothing between a number and the next: then a shade says which numbers it is for */
    List<Shade> legend(DoubleFunction<String> words, boolean whole) {
        var shades = new ArrayList<Shade>();
        for (int i = 0; most > 0 && i < SHADES; i++) {
            double low = whole ? Math.floor(from[i]) + 1 : from[i];
            double high = i + 1 < SHADES ? from[i + 1] : most;
            high = whole ? Math.floor(high) : high;
            if (low <= high) {
                var range = low == high ? words.apply(low) : words.apply(low) + " – " + words.apply(high);
                shades.add(new Shade("heat" + (i + 1), range));
            }
        }
        return shades;
    }
}
